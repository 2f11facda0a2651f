using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>The server for agents, and edits that programs ask for.</summary>
public static class AgentRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule AgentFile = Rules.Input("agent-file", "an agent may not open the file, or it cannot be read");

    public static readonly Wording<string> AgentFileOutside = AgentFile.Says<string>(
        "\"{file}\" is not a storyboard below this folder", "Use the path of a YAML file relative to the folder that the server was started for; hidden files are excluded. `outline` without a file lists them.");

    public static readonly Wording<string> AgentFileUnreadable = AgentFile.Says<string>(
        "{file} cannot be read as UTF-8 text of at most 4 MiB", "Fix the file or its permissions.");

    public static readonly Wording<string> AgentFileTooLarge = AgentFile.Says<string>(
        "{file} would be larger than 4 MiB, so it was not written", "Move parts of it to separate files and include them.");

    public static readonly Wording<string> AgentFileOutput = AgentFile.Says<string>(
        "A film cannot be written as \"{file}\"", "Use a file below the folder that the server was started for, such as film.mp4; hidden files are excluded.");

    public static readonly DiagnosticRule AgentArgument = Rules.Call("agent-argument", "a tool was called with wrong arguments");

    public static readonly Wording<string, string> AgentArgumentMissing = AgentArgument.Says<string, string>(
        "{tool} needs the argument {name}", "See its description.");

    public static readonly Wording<string, string, string> AgentArgumentUnknown = AgentArgument.Says<string, string, string>(
        "{tool} has no argument \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string, string> AgentArgumentWrong = AgentArgument.Says<string, string, string>(
        "{name} cannot be \"{text}\"", "{form}");

    public static readonly DiagnosticRule AgentLimit = Rules.Input("agent-limit", "a request is too large or takes too long");

    public static readonly Wording<string, double> AgentLimitTime = AgentLimit.Says<string, double>(
        "{tool} did not finish within {seconds:0} s and was abandoned", "Ask for less: a smaller picture or fewer beats.");

    public static readonly Wording<string> AgentLimitBusy = AgentLimit.Says<string>(
        "{tool} was not started: an abandoned call is still running", "Wait a while, or restart the server.");

    public static readonly Wording<double> AgentLimitPicture = AgentLimit.Says<double>(
        "The picture has {size:0.0} MB, which is too large for a message", "Ask for a smaller width.");

    public static readonly Wording<int, int> AgentLimitBeats = AgentLimit.Says<int, int>(
        "The film has {count} beats, and a sheet shows at most {most}", "Ask for single beats with `still`.");

    public static readonly DiagnosticRule EditRefused = Rules.Input("edit-refused", "an edit of a storyboard cannot be made as asked");

    public static readonly Wording<string> EditRefusedBroken = EditRefused.Says<string>(
        "{file} is not valid YAML, so nothing in it has a path", "Fix the errors that check reports, with the operation replace.");

    public static readonly Wording<string, string> EditRefusedNowhere = EditRefused.Says<string, string>(
        "There is nothing at \"{path}\" in {file}", "Take a path from `outline`; insert adds a key or an item.");

    public static readonly Wording<string> EditRefusedPath = EditRefused.Says<string>(
        "\"{path}\" is not a path", "Write it like beats[2].actions[0].show: keys separated by full stops, items counted from 0, other keys in double quotes.");

    public static readonly Wording<string> EditRefusedParent = EditRefused.Says<string>(
        "\"{path}\" cannot be inserted there", "Insert a key into a map, and an item, such as beats[3], into a list.");

    public static readonly Wording<string> EditRefusedExists = EditRefused.Says<string>(
        "\"{path}\" already exists", "Change it with the operation set.");

    public static readonly Wording<string> EditRefusedRange = EditRefused.Says<string>(
        "\"{path}\" is beyond the end of the list", "Items are counted from 0.");

    public static readonly Wording<string> EditRefusedMore = EditRefused.Says<string>(
        "The edit at \"{path}\" would change the meaning of something else", "Change the text itself, with the operation replace.");

    public static readonly Wording<string> EditRefusedValue = EditRefused.Says<string>(
        "The value \"{value}\" is not valid YAML", "Write it as in a storyboard, with quotes around text that contains special characters.");

    public static readonly Wording<string, int> EditRefusedFound = EditRefused.Says<string, int>(
        "The text \"{text}\" occurs {count} times", "Use a text that occurs exactly once: include more of what surrounds it.");

    public static readonly Wording<string> EditRefusedFile = EditRefused.Says<string>(
        "{file} already exists", "Change it with the other operations, or choose another name.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
