package dev.lakewright.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A class of one package that uses a class of another, compiled on the spot; neither package needs
 * to be on the class path.
 *
 * @param user package of the class that uses
 * @param used package of the class that is used
 */
record Breach(String user, String used) {

  /** Compile both below the folder and return what was compiled. */
  JavaClasses compiled(Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none"));
    arguments.add(source(folder, used, "Used", "package " + used + "; public interface Used {}"));
    arguments.add(
        source(
            folder,
            user,
            "User",
            "package " + user + "; public interface User { " + used + ".Used use(); }"));
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    int failed = compiler.run(null, null, null, arguments.toArray(String[]::new));
    if (failed != 0) {
      throw new AssertionError("the breach does not compile: " + this);
    }
    return new ClassFileImporter().importPath(folder);
  }

  private static String source(Path folder, String place, String name, String text)
      throws IOException {
    Path file = folder.resolve(place.replace('.', '/')).resolve(name + ".java");
    Files.createDirectories(folder.resolve(place.replace('.', '/')));
    return Files.writeString(file, text).toString();
  }
}
