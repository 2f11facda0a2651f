using System.Collections.Immutable;

namespace Explainer.Core.Diagnostics;

/// <summary>The server for agents, and edits that programs ask for.</summary>
public static class AgentRules
{
    private static readonly RuleList Rules = new();

    public static readonly DiagnosticRule AgentFile = Rules.Input("agent-file", "an agent may not open a file, or it cannot be read");

    public static readonly Wording<string> AgentFileOutside = AgentFile.Says<string>(
        "\"{file}\" is not a storyboard below this folder", "Name YAML files below the folder that the server was started for, by their paths relative to it, none hidden; `outline` without a file lists those that there are.");

    public static readonly Wording<string> AgentFileUnreadable = AgentFile.Says<string>(
        "{file} is no text in UTF-8 of at most 4 MiB that may be read", "Mend the file or its rights.");

    public static readonly Wording<string> AgentFileTooLarge = AgentFile.Says<string>(
        "{file} would have more than 4 MiB and is not written", "Move parts of it to files of their own, and name those under include.");

    public static readonly Wording<string> AgentFileOutput = AgentFile.Says<string>(
        "A film cannot be written as \"{file}\"", "Name a file below the folder that the server was started for, such as film.mp4, none hidden.");

    public static readonly DiagnosticRule AgentArgument = Rules.Call("agent-argument", "a tool is not called as it says");

    public static readonly Wording<string, string> AgentArgumentMissing = AgentArgument.Says<string, string>(
        "{tool} needs the argument {name}", "Call it as its description says.");

    public static readonly Wording<string, string, string> AgentArgumentUnknown = AgentArgument.Says<string, string, string>(
        "{tool} has no argument \"{name}\"", "{suggestion}");

    public static readonly Wording<string, string, string> AgentArgumentWrong = AgentArgument.Says<string, string, string>(
        "{name} cannot be \"{text}\"", "{form}");

    public static readonly DiagnosticRule AgentLimit = Rules.Input("agent-limit", "what an agent asked for is larger or takes longer than the server gives");

    public static readonly Wording<string, double> AgentLimitTime = AgentLimit.Says<string, double>(
        "{tool} has not ended after {seconds:0} s and was given up", "Ask for less of it: a smaller picture, fewer beats.");

    public static readonly Wording<string> AgentLimitBusy = AgentLimit.Says<string>(
        "{tool} is not begun: an earlier call was given up and still works", "Wait a while, or start the server again.");

    public static readonly Wording<double> AgentLimitPicture = AgentLimit.Says<double>(
        "The picture has {size:0.0} MB, which is too much for a message", "Ask for a smaller width.");

    public static readonly Wording<int, int> AgentLimitBeats = AgentLimit.Says<int, int>(
        "The film has {count} beats, and a sheet shows at most {most}", "Ask for single ones with `still`.");

    public static readonly DiagnosticRule EditRefused = Rules.Input("edit-refused", "an edit of a storyboard cannot be made as asked");

    public static readonly Wording<string> EditRefusedBroken = EditRefused.Says<string>(
        "{file} is not YAML as a whole, so that nothing in it has a path", "Mend what check tells, with the operation replace.");

    public static readonly Wording<string, string> EditRefusedNowhere = EditRefused.Says<string, string>(
        "There is nothing at \"{path}\" in {file}", "Take a path from `outline`; insert adds a key or an item.");

    public static readonly Wording<string> EditRefusedPath = EditRefused.Says<string>(
        "\"{path}\" is no path", "Write it like beats[2].actions[0].show: keys with full stops between them, items counted from 0; other keys in double quotes.");

    public static readonly Wording<string> EditRefusedParent = EditRefused.Says<string>(
        "What \"{path}\" would be put into is neither a map nor a list that it fits", "Insert a key into a map and an item, such as beats[3], into a list.");

    public static readonly Wording<string> EditRefusedExists = EditRefused.Says<string>(
        "\"{path}\" is there already", "Change it with the operation set.");

    public static readonly Wording<string> EditRefusedRange = EditRefused.Says<string>(
        "There are not as many parts beside \"{path}\"", "Count from 0.");

    public static readonly Wording<string> EditRefusedMore = EditRefused.Says<string>(
        "The edit at \"{path}\" would change the meaning of something else", "Change the text itself, with the operation replace.");

    public static readonly Wording<string> EditRefusedValue = EditRefused.Says<string>(
        "The value \"{value}\" is no YAML", "Write it as it would stand in a storyboard, texts with special signs in quotes.");

    public static readonly Wording<string, int> EditRefusedFound = EditRefused.Says<string, int>(
        "The text \"{text}\" stands there {count} times", "Give a text that stands there exactly once: more of what is around it.");

    public static readonly Wording<string> EditRefusedFile = EditRefused.Says<string>(
        "{file} is there already", "Change it with the other operations, or choose another name.");

    /// <summary>All rules of this area.</summary>
    public static ImmutableArray<DiagnosticRule> All => Rules.All;
}
