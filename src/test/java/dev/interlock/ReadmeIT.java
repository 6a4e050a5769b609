package dev.interlock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands, run as they are written, in a copy of the project. */
@DisabledOnOs(OS.WINDOWS)
class ReadmeIT {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final int RUN = 0;
    private static final int TEST = 1;
    private static final int SALE = 2;
    private static final int VARIANCES = 3;
    private static final int CASE = 4;
    private static final int LOW_CASH = 5;
    private static final int FORECAST = 6;
    private static final int INBOX = 7;
    private static final int SUMMARY = 8;
    private static final int BRIEF = 9;
    private static final int BRAND = 10;
    private static final int SIGNAL = 11;
    private static final int NOTHING = 12;
    private static final int WHY = 13;
    private static final int TRACE = 14;

    /** A first build, a start and 35 days of sample on a slow machine. */
    private static final long PATIENCE_SECONDS = 1_500;

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path copy;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopWhatIsLeft() throws InterruptedException {
        for (Process process : started) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void a_newcomer_gets_a_sample_a_signal_a_reason_for_none_and_a_trace() throws Exception {
        List<String> blocks = blocks();
        copyProject();
        int port = freePort();
        Path log = copy.resolve("sample.log");
        Process service = start(blocks.get(RUN), port, log);

        await(service, log, "Look further");
        assertThat(Files.readString(log))
                .contains("Carried out and in force: ", "Waits for a person: 2", "Lifted: ", "Probed: 1")
                .contains("Approvals refused: 1, because what marketing-lead saw had changed");
        assertThat(Files.readString(log))
                .contains(
                        "More will be ordered: 1",
                        "To be moved: 2",
                        "Drafted to be bought: 1",
                        "Couriers to be told: ");
        assertThat(Files.readString(log))
                .contains("Wrong settlements: 8 planted, 8 told", "Gateways where too many payments fail: 1 planted, 1")
                .contains(
                        "Days that close below the floor begin: 1 planted, 1 told",
                        "Reorders that come together: 1 planted, 1 told",
                        "To be ordered again: 8 planted, 8 told")
                .contains("Conflicts between loops: ", "Not acknowledged: ", "Sources not verified: 0");
        JsonNode sale = json(blocks.get(SALE), port);
        JsonNode variances = json(blocks.get(VARIANCES), port);
        JsonNode claimable = json(blocks.get(CASE), port);
        JsonNode lowCash = json(blocks.get(LOW_CASH), port);
        JsonNode forecast = json(blocks.get(FORECAST), port);
        JsonNode inbox = json(blocks.get(INBOX), port);
        String summary = text(blocks.get(SUMMARY), port);
        String brief = text(blocks.get(BRIEF), port);
        JsonNode brand = json(blocks.get(BRAND), port);
        JsonNode signal = json(blocks.get(SIGNAL), port);
        JsonNode nothing = json(blocks.get(NOTHING), port);
        JsonNode why = json(blocks.get(WHY), port);
        JsonNode trace = json(blocks.get(TRACE), port);

        JsonNode shortage = sale.at("/items/0/conclusion");
        assertThat(shortage.path("sku").asText()).isEqualTo("SAR-1");
        assertThat(shortage.at("/centres/1/centre").asText()).isEqualTo("FC-DELHI");
        assertThat(shortage.at("/centres/1/coveredDays").asInt()).isEqualTo(5);
        assertThat(variances.path("items")).hasSize(7);
        assertThat(variances.toString()).contains("AMZ-SHIP-NATIONAL at finance.xlsx › Rate card", "OPERATIONS");
        assertThat(claimable.at("/summary/claims").asInt()).isPositive();
        assertThat(claimable.at("/claims/0/claimBy").asText())
                .isEqualTo(claimable.at("/summary/deadline").asText());
        assertThat(lowCash.path("items")).hasSize(1);
        assertThat(lowCash.at("/items/0/conclusion/movements/0/purpose").asText())
                .isEqualTo("Salaries");
        assertThat(forecast.at("/forecast/rows")).hasSize(30);
        assertThat(forecast.at("/reorders/skus").asInt()).isEqualTo(8);
        assertThat(inbox.toString()).contains("DisputeCase", "acknowledgeBy");
        assertThat(summary).contains("MARKETING of sample, ", "DraftPurchaseOrder", "Not acknowledged: ");
        assertThat(brief)
                .contains(
                        "Settlements of sample, ",
                        "- AMAZON_IN: at stake ₹",
                        "OPERATIONS",
                        "payments by UPI in 3 days");
        assertThat(brand.path("name").asText()).isEqualTo("demo");
        JsonNode risk = signal.at("/decision/signals/0");
        assertThat(risk.path("type").asText()).isEqualTo("GeoRisk");
        assertThat(risk.toString()).contains("STRUCTURAL", "\"perAcquisitionPaise\":7140");
        JsonNode proposal = signal.at("/decision/interventions/0");
        assertThat(proposal.path("type").asText()).isEqualTo("CampaignAdjustment");
        assertThat(proposal.toString()).contains("BID_REDUCTION", "\"gainPaise\":207106");
        assertThat(nothing.at("/decision/signals")).isEmpty();
        assertThat(nothing.at("/decision/considered").toString())
                .contains("A zone is no risk while its failures have not crossed its line");
        assertThat(why.toString()).contains("LW-11", "logistics.xlsx › Failure lines");
        assertThat(trace.toString()).contains("LW-02", "MI-22", "marketing.xlsx › Options", "DeliveryHistory");
    }

    @Test
    void the_test_command_is_the_one_continuous_integration_runs() throws IOException {
        String tests = blocks().get(TEST).strip().replace("./mvnw ", "");

        assertThat(Files.readString(Path.of(".ci/run"))).contains("./mvnw -B " + tests);
    }

    private static List<String> blocks() throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(Path.of("README.md")));
        var blocks = new ArrayList<String>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** What version control knows, without what was built. */
    private void copyProject() throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "ls-files", "--cached", "--others", "--exclude-standard")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        for (String file :
                new String(git.getInputStream().readAllBytes()).lines().toList()) {
            Path from = Path.of(file);
            if (Files.exists(from)) {
                Path to = copy.resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        assertThat(git.waitFor()).isZero();
    }

    private Process start(String command, int port, Path log) throws IOException {
        var shell = shell(command, port);
        shell.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = shell.start();
        started.add(process);
        return process;
    }

    private static void await(Process service, Path log, String line) throws Exception {
        for (long second = 0; second < PATIENCE_SECONDS; second++) {
            if (Files.readString(log).contains(line)) {
                return;
            }
            if (service.waitFor(1, TimeUnit.SECONDS)) {
                break;
            }
        }
        throw new AssertionError("The first command never said '%s':%n%s".formatted(line, Files.readString(log)));
    }

    private JsonNode json(String command, int port) throws IOException, InterruptedException {
        return JSON.readTree(text(command, port));
    }

    private String text(String command, int port) throws IOException, InterruptedException {
        Process process = shell("TOKEN=$(cat data/admin-token)\n" + command, port)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        byte[] answer = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(command).isZero();
        return new String(answer, StandardCharsets.UTF_8);
    }

    /** The one thing that differs from the README: a port that is free here. */
    private ProcessBuilder shell(String command, int port) {
        var shell = new ProcessBuilder("bash", "-c", command.replace("localhost:8080", "localhost:" + port));
        shell.directory(new File(copy.toString()));
        shell.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        shell.environment().remove("DATABASE_URL");
        return shell;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
