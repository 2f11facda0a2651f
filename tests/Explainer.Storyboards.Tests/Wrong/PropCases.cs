using Explainer.Scenes.Definitions;

namespace Explainer.Storyboards.Tests.Wrong;

/// <summary>Every prop of every component: each wrong value, misspelt, and missing where it must be given.</summary>
internal static class PropCases
{
    public static IEnumerable<(string Group, WrongCase Case)> All => Common().Concat(WrongValues.Definitions.SelectMany(Own));

    private static IEnumerable<(string Group, WrongCase Case)> Common()
    {
        var label = WrongValues.Definitions.First(d => d.Name == "Label");
        foreach (var prop in CommonProps.All)
        {
            foreach (var wrong in prop is { Internal: false, PerItem: false } ? Written(prop) : [$"{prop.Name}: {WrongValues.Right(prop)}"])
            {
                yield return ("every component", Case(label, null, wrong));
            }
        }
    }

    private static IEnumerable<(string Group, WrongCase Case)> Own(ComponentDefinition definition)
    {
        foreach (var prop in definition.Props.Skip(CommonProps.All.Length))
        {
            if (prop is { Internal: false, PerItem: false })
            {
                foreach (var wrong in Written(prop))
                {
                    yield return (definition.Name, Case(definition, prop, wrong));
                }
            }

            if (prop.Required)
            {
                yield return (definition.Name, new WrongCase(Film($"{{ «component: {definition.Name}», {WrongValues.Element(definition, prop)["component: ".Length..].Split(", ", 2)[1]}}}")));
            }
        }
    }

    private static IEnumerable<string> Written(PropDefinition prop) =>
        WrongValues.Of(prop).Select(value => $"{prop.Name}: {value}").Append($"{WrongValues.Misspelt(prop.Name)}: {WrongValues.Right(prop)}");

    private static WrongCase Case(ComponentDefinition definition, PropDefinition? prop, string wrong) =>
        new(Film($"{{ {WrongValues.Element(definition, prop)}«{wrong.TrimEnd()}» }}"));

    private static string Film(string element) =>
        $"title: t\nelements:\n  x: {element}\nbeats:\n  - {{ id: one, duration: 4s, actions: [ {{ at: 0s, show: x }} ] }}\n";
}
