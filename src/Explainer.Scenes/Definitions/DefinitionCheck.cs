using Explainer.Scenes.Themes;

namespace Explainer.Scenes.Definitions;

/// <summary>Refuses definitions that could not be written in a storyboard, where a component joins a set, so that whoever writes one learns it at once.</summary>
internal static class DefinitionCheck
{
    /// <summary>Checks a component's definition.</summary>
    /// <exception cref="ArgumentException">What is wrong with it.</exception>
    public static void Check(ComponentDefinition definition)
    {
        var name = definition.Name;
        Require(name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit), $"\"{name}\" is not a valid component name; use PascalCase.");
        CheckNames(definition.Props, name);
        foreach (var action in definition.Actions)
        {
            Require(IsKebab(action.Name), $"\"{action.Name}\" is not a valid action name for {name}; use kebab-case.");
            CheckNames(action.Parameters, $"{name}'s {action.Name}");
        }

        Require(definition.Actions.Select(a => a.Name).Distinct(StringComparer.Ordinal).Count() == definition.Actions.Length, $"{name} has two actions with the same name.");
    }

    private static void CheckNames(IEnumerable<PropDefinition> props, string owner)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var prop in props)
        {
            Require(IsKebab(prop.Name), $"\"{prop.Name}\" is not a valid prop name for {owner}; use kebab-case.");
            Require(names.Add(prop.Name), $"{owner} has two props named {prop.Name}.");
            Require(prop is not ColorProp { Role: { } role } || BuiltInThemes.Midnight.Colors.ContainsKey(role), $"{owner}'s {prop.Name} names a role that themes do not have.");
        }
    }

    private static bool IsKebab(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}
