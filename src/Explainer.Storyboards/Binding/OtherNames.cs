using System.Collections.Frozen;
using Explainer.Core.Diagnostics;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Words that other tools, or plain English, have for what storyboards call otherwise; too far from ours to be taken for a slip.</summary>
internal static class OtherNames
{
    private static readonly FrozenDictionary<string, string[]> Ours = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["easing"] = ["ease"],
        ["duration"] = ["over"],
        ["length"] = ["over", "duration"],
        ["delay"] = ["after"],
        ["wait"] = ["after"],
        ["time"] = ["at"],
        ["start"] = ["at"],
        ["type"] = ["component"],
        ["kind"] = ["component"],
        ["position"] = ["at"],
        ["pos"] = ["at"],
        ["x"] = ["at"],
        ["y"] = ["at"],
        ["place"] = ["at"],
        ["under"] = ["below"],
        ["over"] = ["above"],
        ["left"] = ["left-of"],
        ["right"] = ["right-of"],
        ["beside"] = ["right-of"],
        ["colour"] = ["color"],
        ["fill"] = ["color"],
        ["font-size"] = ["size"],
        ["alpha"] = ["opacity"],
        ["rotation"] = ["rotate"],
        ["angle"] = ["rotate"],
        ["src"] = ["source"],
        ["file"] = ["source"],
        ["content"] = ["text"],
        ["name"] = ["id", "text"],
        ["narration"] = ["voiceover"],
        ["voice"] = ["voiceover"],
        ["speech"] = ["voiceover"],
        ["text"] = ["voiceover", "label", "tokens"],
        ["scenes"] = ["beats"],
        ["slides"] = ["beats"],
        ["animations"] = ["actions"],
        ["steps"] = ["actions"],
        ["events"] = ["actions"],
        ["appear"] = ["show"],
        ["fade-in"] = ["show"],
        ["enter"] = ["show"],
        ["disappear"] = ["hide"],
        ["fade-out"] = ["hide"],
        ["remove"] = ["hide"],
        ["leave"] = ["hide"],
        ["highlight"] = ["pulse"],
        ["animate"] = ["set"],
        ["change"] = ["set"],
        ["zoom"] = ["camera"],
        ["resolution"] = ["size"],
        ["framerate"] = ["fps"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name that was probably meant: one near to it, else ours for the same thing; null when there is neither.</summary>
    public static string? Meant(string wrong, IReadOnlyCollection<string> allowed) =>
        Suggestion.Nearest(wrong, allowed) ?? (Ours.TryGetValue(wrong, out var ours) ? ours.FirstOrDefault(allowed.Contains) : null);

    /// <summary>Whether a map has another key where one is missing that probably means it; that it is not known is told already.</summary>
    public static bool IsMeant(MappingNode map, string missing, Func<string, bool> isKnown) =>
        map.Entries.Any(e => !isKnown(e.Key.Text) && Meant(e.Key.Text, [missing]) is not null);

    /// <summary>A remedy that names what was probably meant, else lists what there is.</summary>
    public static string Remedy(string wrong, IReadOnlyCollection<string> allowed) =>
        Meant(wrong, allowed) is { } meant ? $"Did you mean \"{meant}\"?" : Suggestion.Remedy(wrong, allowed);
}
