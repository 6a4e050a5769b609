package dev.interlock.signal;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a department watches: a figure beside its line, whether or not it crosses it. Anybody may ask for it. */
public sealed interface Figure extends Derived
        permits CampaignTrend,
                CashForecast,
                Claim,
                CounterpartyStanding,
                DisputeBook,
                DisputeStanding,
                GatewayFigures,
                JudgedDifference,
                LaneLoad,
                NearStockOut,
                OpenClaim,
                SettlementCheck,
                SkuAtCentre,
                SliceYield,
                SourceRhythm,
                SpendPace,
                SpendTrend,
                StockAgeing,
                StockFigures,
                StockValue,
                UnpricedReorder,
                UnvaluedStock,
                WorkingCapital,
                ZoneEvidence {

    /** Every kind of figure, by name. */
    Map<String, Class<? extends Figure>> TYPES = types();

    /** What it speaks of; no other figure of its kind speaks of the same at the same time. */
    String subject();

    private static Map<String, Class<? extends Figure>> types() {
        return Arrays.stream(Figure.class.getPermittedSubclasses())
                .<Class<? extends Figure>>map(type -> type.asSubclass(Figure.class))
                .collect(
                        Collectors.toMap(Class::getSimpleName, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
