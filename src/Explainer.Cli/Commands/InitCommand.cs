using System.CommandLine;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer init</c>: makes a repository of documents one that has films, too.</summary>
internal sealed class InitCommand : CliCommand
{
    private readonly Argument<string?> folder = new("FOLDER") { Description = "The repository; the current folder by default.", Arity = ArgumentArity.ZeroOrOne };

    public InitCommand()
        : base(
            "init",
            "Add storyboards to a repository: a first film, schema, editor settings and a workflow.",
            "Writes storyboards/first-film.yaml, storyboards/storyboard.schema.json, .vscode/settings.json and .github/workflows/films.yml. Existing files are kept.",
            [
                ("explainer init", "In the current folder."),
                ("explainer init docs", "In the folder docs."),
            ]) => Arguments.Add(folder);

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var root = call.GetValue(folder) ?? ".";
        if (!Directory.Exists(root))
        {
            throw StorageRules.NoSuchFolderOutput.With(root).Failure();
        }

        using var service = context.OpenService();
        var film = Path.Combine(root, "storyboards", "first-film.yaml");
        (string Path, string Text)[] files =
        [
            (film, "# yaml-language-server: $schema=storyboard.schema.json\n" + NewCommand.Storyboard(film, NewCommand.Templates[0])),
            (Path.Combine(root, "storyboards", "storyboard.schema.json"), service.Manual.Schema()),
            (Path.Combine(root, ".vscode", "settings.json"), Template("settings.json")),
            (Path.Combine(root, ".github", "workflows", "films.yml"), Template("films.yml")),
        ];
        foreach (var (path, text) in files)
        {
            if (File.Exists(path))
            {
                context.Say($"{path}: kept");
                continue;
            }

            Create(Path.GetDirectoryName(path)!);
            NewCommand.Write(path, text);
            context.Emit(new WrittenEvent(path), ReportJson.Default.WrittenEvent);
            context.Say($"{path}: created");
        }

        context.Say($"Next: explainer render {ShellWord.Quoted(film)}");
        return ExitCode.Success;
    }

    private static void Create(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageRules.OutputNotWritableFile.With(path, e.Message).Failure(e);
        }
    }

    private static string Template(string name)
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream($"init/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
