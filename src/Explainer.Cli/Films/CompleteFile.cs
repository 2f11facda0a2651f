using Explainer.Cli.Parsing;
using Explainer.Core.Diagnostics;
using Explainer.Video.Output;

namespace Explainer.Cli.Films;

/// <summary>Writes a file that appears when it is complete, or to the output instead.</summary>
internal static class CompleteFile
{
    /// <summary>The name that means the output rather than a file.</summary>
    public const string ToOutput = "-";

    /// <summary>Refuses a picture's name that promises another format than PNG.</summary>
    /// <exception cref="ExplainerException">It ends otherwise.</exception>
    public static void RequirePng(string path)
    {
        if (path != ToOutput && !Path.GetExtension(path).Equals(".png", StringComparison.OrdinalIgnoreCase))
        {
            throw new ExplainerException(Fault.Call, "picture-is-png", $"{path}: pictures are written as PNG", "End the name in .png.");
        }
    }

    /// <summary>Writes one.</summary>
    /// <param name="context">Where the output is.</param>
    /// <param name="path">The file's path, or <see cref="ToOutput"/>.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public static void Write(CommandContext context, string path, Action<Stream> write)
    {
        if (path == ToOutput)
        {
            using var output = context.Terminal.OpenOutput();
            write(output);
            return;
        }

        if (Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml")
        {
            throw new ExplainerException(
                Fault.Call, "output-is-storyboard", $"{path} would replace a storyboard", "Name another file with -o.");
        }

        using var file = OutputFile.Create(path);
        SayFolder(context, file);
        file.Write(write);
        context.Cancellation.ThrowIfCancellationRequested();
        file.Commit();
    }

    /// <summary>Says that a folder was made for a file, so that a misspelt one does not go unnoticed.</summary>
    public static void SayFolder(CommandContext context, OutputFile file)
    {
        if (file.MadeFolder is { } folder)
        {
            context.Say($"{folder}: a new folder");
        }
    }
}
