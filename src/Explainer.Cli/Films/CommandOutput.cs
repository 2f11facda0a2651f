using System.Text;
using Explainer.Cli.Parsing;
using Explainer.Cli.Progress;
using Explainer.Core.Diagnostics;
using Explainer.Pipeline.Files;

namespace Explainer.Cli.Films;

/// <summary>Writes what a command makes: to a file that appears when it is complete, or to the output instead.</summary>
internal static class CommandOutput
{
    /// <summary>The name that means the output rather than a file.</summary>
    public const string Standard = "-";

    /// <summary>Refuses a picture's name that promises another format than PNG.</summary>
    /// <exception cref="ExplainerException">It ends otherwise.</exception>
    public static void RequirePng(string path)
    {
        if (path != Standard && !Path.GetExtension(path).Equals(".png", StringComparison.OrdinalIgnoreCase))
        {
            throw CallRules.PictureIsPng.With(path).Failure();
        }
    }

    /// <summary>Writes text.</summary>
    /// <param name="context">Where the output is.</param>
    /// <param name="path">The file's path, or <see cref="Standard"/>.</param>
    /// <param name="text">The content.</param>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public static void Write(CommandContext context, string path, string text)
    {
        if (path == Standard)
        {
            context.Terminal.Output.Write(text);
        }
        else
        {
            Write(context, path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        }
    }

    /// <summary>Writes bytes.</summary>
    /// <param name="context">Where the output is.</param>
    /// <param name="path">The file's path, or <see cref="Standard"/>.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="ExplainerException">It cannot be written there.</exception>
    public static void Write(CommandContext context, string path, Action<Stream> write)
    {
        if (path == Standard)
        {
            using var output = context.Terminal.OpenOutput();
            write(output);
            return;
        }

        if (Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml")
        {
            throw StorageRules.OutputIsStoryboard.With(path).Failure();
        }

        string? folder;
        using (new Activity(context, $"making {path}"))
        {
            folder = CompleteFile.Write(path, write, context.Cancellation);
        }

        context.SayFolder(folder);
    }
}
