using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>The studio.</summary>
public static class StudioRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<int> PortTaken = Rules.Environment("port-taken", "the port for the studio is in use")
        .Says<int>("The port {port} is already in use", "Choose another with --port, or omit --port to use any free one.");

    public static readonly Wording<int, string> PortRefused = Rules.Environment("port-refused", "the studio may not listen on a port")
        .Says<int, string>("The studio may not listen on port {port}: {cause}", "Choose one from 1024 up with --port, or omit --port to use any free one.");

    public static readonly DiagnosticRule StudioFile = Rules.Input("studio-file", "the studio cannot open or save a file");

    public static readonly Wording<string> StudioFileOutside = StudioFile.Says<string>(
        "{file} is not a storyboard in the studio's folder", "Open a YAML file in the folder that the studio was started with.");

    public static readonly Wording<string> StudioFileUnreadable = StudioFile.Says<string>(
        "{file} is not a readable UTF-8 file of at most 4 MiB", "Fix the file or its permissions.");

    public static readonly Wording<string> StudioFileTooLarge = StudioFile.Says<string>(
        "{file} would be larger than 4 MiB and was not saved", "Move parts of it into other files and include them.");

    public static readonly Wording<string> NoRevisionRepository = StudioFile.Says<string>(
        "{file} is not in a git repository, so there is no last commit to compare with", "Run git init in its folder, then commit it.");

    public static readonly Wording<string> NoRevisionFile = StudioFile.Says<string>(
        "The last commit does not contain {file}", "Commit it, then compare again.");

    public static readonly Wording<string> RevisionBroken = StudioFile.Says<string>(
        "As of the last commit the storyboard has errors: {first}", "Commit a state without errors, then compare again.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
