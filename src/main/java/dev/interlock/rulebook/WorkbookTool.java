package dev.interlock.rulebook;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The command line tool for decision tables: makes a new workbook, or checks the ones there are.
 *
 * <pre>
 * ./mvnw -q -Ptables compile exec:java -Dexec.args="new marketing"
 * ./mvnw -q -Ptables compile exec:java -Dexec.args="check"
 * </pre>
 */
public final class WorkbookTool {

    private static final String USAGE =
            """
            new <workbook> [folder]             writes an empty workbook into the folder (decision-tables)
            check [rules folder] [folder]       reads rules and workbooks and says what is wrong
            Workbooks: %s""";

    private WorkbookTool() {}

    /** Does what the arguments say; ends with 1 when it cannot, 2 when it does not understand. */
    public static void main(String[] arguments) throws IOException {
        int result = run(arguments);
        if (result != 0) {
            System.exit(result);
        }
    }

    private static int run(String[] arguments) throws IOException {
        String command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("new") && arguments.length > 1 && Tables.workbooks().contains(arguments[1])) {
            return create(arguments[1], Path.of(argument(arguments, 2, "decision-tables")));
        }
        if (command.equals("check")) {
            return check(Path.of(argument(arguments, 1, "rules")), Path.of(argument(arguments, 2, "decision-tables")));
        }
        System.err.println(USAGE.formatted(String.join(", ", Tables.workbooks())));
        return 2;
    }

    private static String argument(String[] arguments, int index, String otherwise) {
        return index < arguments.length ? arguments[index] : otherwise;
    }

    /** Writes an empty workbook; never over a file that exists. */
    static int create(String workbook, Path folder) throws IOException {
        Path file = folder.resolve(workbook + ".xlsx");
        try {
            Files.createDirectories(folder);
            Files.write(file, WorkbookWriter.empty(workbook), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException exists) {
            System.err.println("%s exists and is left as it is. Maybe move it away first.".formatted(file));
            return 1;
        }
        System.out.println("Wrote %s.".formatted(file));
        return 0;
    }

    private static int check(Path rules, Path tables) {
        try {
            Rulebook rulebook = Rulebook.read(rules, tables);
            System.out.println("%d rules and %d rows make rulebook %s."
                    .formatted(rulebook.ruleInfos().size(), rulebook.rows().size(), rulebook.id()));
            return 0;
        } catch (RulebookProblems wrong) {
            wrong.problems().forEach(problem -> System.err.println(problem.message()));
            return 1;
        }
    }
}
