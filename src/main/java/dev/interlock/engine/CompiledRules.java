package dev.interlock.engine;

import dev.interlock.rulebook.RuleSource;
import dev.interlock.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The rules of one rulebook, compiled once and shared by every session of that version. */
final class CompiledRules implements AutoCloseable {

    private static final ClassLoader FACTS = CompiledRules.class.getClassLoader();

    private final ReleaseId release;
    private final KieContainer container;

    private CompiledRules(ReleaseId release, KieContainer container) {
        this.release = release;
        this.container = container;
    }

    static CompiledRules of(Rulebook rulebook) {
        return of(rulebook.rulesDigest(), rulebook.rules());
    }

    /** @param version tells these rules from all others that are compiled at a time */
    static CompiledRules of(String version, List<RuleSource> sources) {
        KieServices kie = KieServices.get();
        ReleaseId release = kie.newReleaseId("dev.interlock.rulebook", "rules", version);
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(release);
        for (RuleSource source : sources) {
            files.write(
                    "src/main/resources/rules/" + source.file(),
                    kie.getResources().newByteArrayResource(source.text().getBytes(StandardCharsets.UTF_8)));
        }
        KieBuilder builder = kie.newKieBuilder(files, FACTS).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new UncompilableRules(builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> "%s:%d %s".formatted(message.getPath(), message.getLine(), message.getText()))
                    .collect(Collectors.joining("\n")));
        }
        return new CompiledRules(release, kie.newKieContainer(release, FACTS));
    }

    KieSession newSession() {
        return container.newKieSession();
    }

    /** Without all of these steps heap and metaspace grow with every version. */
    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
