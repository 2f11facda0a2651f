using System.Collections.Immutable;
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
    /// <summary>What a storyboard can start from; the first is the usual one.</summary>
    public static readonly ImmutableArray<string> Templates = ["film", "lesson", "chart", "code", "short"];

    private readonly Option<string?> template = CommonOptions.Value("--template", "NAME", $"The storyboard to start from: {string.Join(", ", Templates)}; {Templates[0]} by default.");
    private readonly Argument<string> name = new("NAME") { Description = "Name of the film; the file is NAME.yaml." };

    public NewCommand()
        : base(
            "new",
            "Write a small commented storyboard to start from.",
            "Existing files are never overwritten.",
            [
                ("explainer new my-film", "Writes my-film.yaml; then `explainer render my-film.yaml`."),
                ("explainer new my-short --template short", "A portrait film (9:16) for phones."),
            ])
    {
        Arguments.Add(name);
        Add(template);
    }

    /// <summary>The storyboard that is written.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="template">One of <see cref="Templates"/>.</param>
    public static string Storyboard(string file, string template)
    {
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream($"template/{template}.yaml")!;
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

        Write(path, Storyboard(path, OptionText.Name(call, template, Templates) ?? Templates[0]));

        context.Emit(new WrittenEvent(path), ReportJson.Default.WrittenEvent);
        context.Say($"{path}: created. Next:  explainer render {ShellWord.Quoted(path)}");
        return ExitCode.Success;
    }

    // What cannot be written whole is taken away again; what was there before stays.
    internal static void Write(string path, string text)
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
                writer.Write(text);
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
