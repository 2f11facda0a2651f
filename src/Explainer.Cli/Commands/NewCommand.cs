using System.CommandLine;
using System.Globalization;
using Explainer.Cli.Parsing;
using Explainer.Cli.Reports;
using Explainer.Cli.Terminals;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Files;

namespace Explainer.Cli.Commands;

/// <summary><c>explainer new</c>: a first storyboard.</summary>
internal sealed class NewCommand : CliCommand
{
    private readonly Argument<string> name = new("NAME") { Description = "What it is called; the file gets .yaml at its end." };

    public NewCommand()
        : base(
            "new",
            "Write a small commented storyboard that renders at once.",
            "A file that is there already is never overwritten.",
            [("explainer new my-film", "Writes my-film.yaml; then `explainer render my-film.yaml`.")]) => Arguments.Add(name);

    /// <summary>The storyboard that is written.</summary>
    /// <param name="file">Its path.</param>
    public static string Storyboard(string file)
    {
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream("storyboard.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Replace("{title}", Title(file), StringComparison.Ordinal)
            .Replace("{file}", Path.GetFileName(file), StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CommandContext context)
    {
        var path = call.GetRequiredValue(name);
        if (Path.GetFileName(path).Trim('.', ' ').Length == 0 || path.Any(char.IsControl))
        {
            throw CallRules.BadName.With(path).Failure();
        }

        if (!path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
        {
            path += ".yaml";
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw StorageRules.NoSuchFolderOutput.With(folder).Failure();
        }

        Write(path);

        context.Emit(new WrittenEvent(path), ReportJson.Default.WrittenEvent);
        context.Say($"{path}: render it with  explainer render {ShellWord.Quoted(path)}");
        return ExitCode.Success;
    }

    // What cannot be written whole is taken away again; what was there before stays.
    private static void Write(string path)
    {
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw File.Exists(path)
                ? StorageRules.FileExists.With(path).Failure(e)
                : StorageRules.OutputNotWritableFile.With(path, e.Message).Failure(e);
        }

        try
        {
            using (file)
            {
                using var writer = new StreamWriter(file);
                writer.Write(Storyboard(path));
            }
        }
        catch (Exception e) when (SystemFailure.Of(e) is { } failure)
        {
            File.Delete(path);
            throw failure;
        }
    }

    // A title is written plainly only when YAML would not take it for anything else.
    private static string Title(string file)
    {
        var words = Path.GetFileNameWithoutExtension(file).Replace('-', ' ').Replace('_', ' ').Trim();
        var title = words.Length == 0 ? "Untitled" : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
        return title.All(c => char.IsLetter(c) || c == ' ') && title is not ("True" or "False" or "Yes" or "No" or "Null" or "On" or "Off")
            ? title
            : $"'{title.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
