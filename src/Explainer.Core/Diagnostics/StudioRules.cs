using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>The studio.</summary>
public static class StudioRules
{
    private static readonly RuleList Rules = new();

    public static readonly Wording<int> PortTaken = Rules.Environment("port-taken", "another program listens on the port that the studio is to take")
        .Says<int>("The port {port} is taken", "Name another with --port, or leave it out: then a free one is taken.");

    public static readonly Wording<int, string> PortRefused = Rules.Environment("port-refused", "the system does not let the studio listen on a port")
        .Says<int, string>("The studio may not listen on port {port}: {cause}", "Name one from 1024 on with --port, or leave it out: then a free one is taken.");

    public static readonly DiagnosticRule StudioFile = Rules.Input("studio-file", "the studio may not open a file, or cannot");

    public static readonly Wording<string> StudioFileOutside = StudioFile.Says<string>(
        "{file} is not a storyboard below the studio's folder", "Open YAML files below the folder that the studio was started for.");

    public static readonly Wording<string> StudioFileUnreadable = StudioFile.Says<string>(
        "{file} is no text in UTF-8 of at most 4 MiB that may be read", "Mend the file or its rights.");

    public static readonly Wording<string> StudioFileTooLarge = StudioFile.Says<string>(
        "{file} would have more than 4 MiB and is not saved", "Move parts of it to files of their own, and name those under include.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
