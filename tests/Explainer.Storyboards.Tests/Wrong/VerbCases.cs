using Explainer.Scenes.Definitions;
using Explainer.Storyboards.Verbs;

namespace Explainer.Storyboards.Tests.Wrong;

/// <summary>Every verb, general and of components: its target, its times and each of its parameters written wrong.</summary>
internal static class VerbCases
{
    private static readonly string[] Common =
    [
        "over: abc", "over: -1s", "over: 99s", "over: [1s]", "over:", "ease: in-out-cubik", "ease: cubic-bezier(1)", "ease: [a]", "stagger: abc", "stagger: -1s", "at: abc", "at: 99s", "at: -1s",
        "at: [mark]", "at: [a, b]", "at: { said: words }", "at: { plus: 1s }", "after: abc", "after: 99s", "sound: tik", "sound: [tick]", "sound: { gain: 1 }", "sound: { play: tick, gain: abc }",
        "sound: { play: tick, gian: 1 }", "allow: off-fram", "ovr: 1s", "overr: 1s", "duration: 1s", "easing: linear", "delay: 1s",
    ];

    public static IEnumerable<(string Group, WrongCase Case)> All
    {
        get
        {
            var label = WrongValues.Element(WrongValues.Definitions.First(d => d.Name == "Label"), null);
            foreach (var common in Common)
            {
                yield return ("every verb", Action(label, $"pulse: x, «{common}»", !common.StartsWith("at", StringComparison.Ordinal) && !common.StartsWith("after", StringComparison.Ordinal)));
            }

            foreach (var verb in GenericVerbs.All)
            {
                foreach (var wrong in Targets(verb.Name).Concat(Parameters(verb)))
                {
                    yield return (verb.Name, Action(label, wrong, hasTime: true, isShown: verb.Name != "show"));
                }

                if (verb.Needs is not null)
                {
                    yield return (verb.Name, Action(label, $"«{verb.Name}: {Target(verb)}»"));
                }

                if (!verb.TakesNewElement)
                {
                    yield return (verb.Name, Action(label, $"{verb.Name}: «{{ component: Label, text: a }}»{Rest(verb, null)}"));
                }
            }

            foreach (var definition in WrongValues.Definitions)
            {
                var element = WrongValues.Element(definition, null);
                foreach (var verb in definition.Actions)
                {
                    foreach (var wrong in Parameters(verb).Append($"«{WrongValues.Misspelt(verb.Name)}: x»{Rest(verb, null)}").Append($"{verb.Name}: «\"x[99]\"»{Rest(verb, null)}"))
                    {
                        yield return ($"{definition.Name} {verb.Name}", Action(element, wrong));
                    }

                    if (!WrongValues.Definitions.First(d => d.Name == "Divider").Actions.Any(a => a.Name == verb.Name))
                    {
                        yield return ($"{definition.Name} {verb.Name}", Action("component: Divider, ", $"«{verb.Name}: {Target(verb)}»{Rest(verb, null)}"));
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Targets(string verb) =>
    [
        $"{verb}: «y»{Rest(verb)}", $"{verb}: [x, «xx»]{Rest(verb)}", $"«{verb}:»{Rest(verb)}", $"{verb}: «[[x]]»{Rest(verb)}", $"{verb}: «\"x[0]\"»{Rest(verb)}", $"«{WrongValues.Misspelt(verb)}: x»{Rest(verb)}",
        $"{verb}: x{Rest(verb)}, «hide: x»",
    ];

    private static IEnumerable<string> Parameters(VerbDefinition verb)
    {
        foreach (var parameter in verb.Parameters)
        {
            foreach (var wrong in WrongValues.Of(parameter))
            {
                yield return $"{verb.Name}: {Target(verb)}{Rest(verb, parameter)}, «{parameter.Name}: {wrong}»".Replace(": »", ":»", StringComparison.Ordinal);
            }

            yield return $"{verb.Name}: {Target(verb)}{Rest(verb, null)}, «{WrongValues.Misspelt(parameter.Name)}: {WrongValues.Right(parameter)}»";
            if (parameter.Required)
            {
                yield return $"«{verb.Name}: {Target(verb)}»{Rest(verb, parameter)}";
            }
        }
    }

    private static string Target(VerbDefinition verb) => verb is GenericVerb { TakesElements: false, Whole: { } whole } ? whole : "x";

    private static string Rest(string verb) => GenericVerbs.Find(verb) is { } generic ? Rest(generic, null) : "";

    // What it must be given, but one.
    private static string Rest(VerbDefinition verb, PropDefinition? but)
    {
        var required = verb.Parameters.Where(p => p.Required && p != but).Select(p => $", {p.Name}: {WrongValues.Right(p)}");
        var needed = verb is GenericVerb { Needs: { OneOf: var oneOf } } ? oneOf.IsEmpty ? [", opacity: 0.5"] : oneOf.Contains(but!) ? [] : [$", {oneOf[^1].Name}: {WrongValues.Right(oneOf[^1])}"] : Array.Empty<string>();
        return string.Concat(required.Concat(needed));
    }

    private static WrongCase Action(string element, string action, bool hasTime = true, bool isShown = true) => new(
        $"title: t\nelements:\n  x: {{ {element}}}\nbeats:\n  - id: one\n    duration: 9s\n    actions:\n{(isShown ? "      - { at: 0s, show: x }\n" : "")}      - {{ {(hasTime ? "at: 2s, " : "")}{action} }}\n");
}
