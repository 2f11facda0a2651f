using System.CommandLine;

namespace Explainer.Cli.Films;

/// <summary>The options that say what a storyboard may do beyond being read: nothing, unless the call allows it.</summary>
internal static class TrustOptions
{
    public static readonly Option<bool> AllowCommands = new("--allow-commands")
    {
        Description = "Start the programs that the storyboard names (voice: command). Without it none is started.",
    };

    public static readonly Option<string[]> AllowOutside = new("--allow-outside")
    {
        HelpName = "FOLDER",
        Description = "Also allow reading files below this folder; can be repeated. By default only the storyboard's folder is readable.",
    };
}
