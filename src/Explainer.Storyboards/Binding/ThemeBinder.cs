using System.Collections.Frozen;
using Explainer.Core;
using Explainer.Core.Diagnostics;
using Explainer.Scenes.Definitions;
using Explainer.Scenes.Themes;
using Explainer.Storyboards.Reading;

namespace Explainer.Storyboards.Binding;

/// <summary>Binds the theme: a built-in one by name, or one's own on top of it.</summary>
internal static class ThemeBinder
{
    /// <summary>The keys of one's own theme, with what each is for.</summary>
    public static readonly (string Name, string Summary)[] Keys =
    [
        ("base", "The built-in theme to start from: midnight or blueprint."),
        ("colors", "Colours by role, such as accent: \"#00d9ff\"."),
        ("fonts", "Font families: mono, sans, cjk."),
        ("sizes", "Type sizes in design px: note, label, token, heading, figure."),
        ("glow", "Strength of glows: 0 for none, 1 as designed."),
        ("vignette", "Darkening of the corners, 0 to 1."),
        ("outlined", "Whether to outline shapes instead of filling them."),
        ("grid", "Spacing of the background grid in design px; 0 for none."),
        ("marks", "Whether the background has the corner marks of an engineering drawing."),
    ];

    /// <summary>Font families by key.</summary>
    public static readonly string[] FontKeys = ["mono", "sans", "cjk"];

    /// <summary>Type sizes by key.</summary>
    public static readonly string[] SizeKeys = ["note", "label", "token", "heading", "figure"];

    private static readonly NumberProp Glow = new("glow", "", 1, 0, 4);
    private static readonly NumberProp Vignette = new("vignette", "", 0, 0, 1, "share");
    private static readonly NumberProp Grid = new("grid", "", 0, 0, 2000, "px");
    private static readonly NumberProp Size = new("size", "", 48, 8, 600, "px");
    private static readonly FlagProp Outlined = new("outlined", "", false);
    private static readonly FlagProp Marks = new("marks", "", false);

    /// <summary>Binds the storyboard's theme and looks its fonts up.</summary>
    public static Theme Bind(Scope scope, ValueBinder values)
    {
        var theme = BuiltInThemes.Midnight;
        switch (scope.Source.Theme)
        {
            case null or ScalarNode { IsNull: true }:
                break;
            case ScalarNode name:
                theme = Named(scope, name);
                break;
            case MappingNode map:
                theme = Own(scope, values, map);
                break;
            case var other:
                scope.Add(ValueRules.WrongTypeTheme.With(other.Kind).At(other.Span));
                break;
        }

        CheckFonts(scope, theme);
        return theme;
    }

    private static Theme Named(Scope scope, ScalarNode name)
    {
        if (BuiltInThemes.All.TryGetValue(name.Text, out var theme))
        {
            return theme;
        }

        scope.Add(NameRules.UnknownTheme.With(name.Text, Suggestion.Remedy(name.Text, BuiltInThemes.All.Keys.Order(StringComparer.Ordinal))).At(name.Span));
        return BuiltInThemes.Midnight;
    }

    private static Theme Own(Scope scope, ValueBinder values, MappingNode map)
    {
        scope.CheckKeys(map, "A theme", [.. Keys.Select(k => k.Name)]);
        var theme = map.Entry("base") is { } under && scope.Scalar(under) is { } name ? Named(scope, name) : BuiltInThemes.Midnight;
        theme = theme with { Name = "own" };
        if (map.Entry("colors") is { } colors && scope.Map(colors) is { } palette)
        {
            theme = theme with { Colors = Colors(scope, values, theme, palette) };
        }

        if (map.Entry("fonts") is { } fonts && scope.Map(fonts) is { } families)
        {
            scope.CheckKeys(families, "fonts", FontKeys);
            theme = theme with
            {
                Mono = Family(scope, families, "mono") ?? theme.Mono,
                Sans = Family(scope, families, "sans") ?? theme.Sans,
                Cjk = Family(scope, families, "cjk") ?? theme.Cjk,
            };
        }

        if (map.Entry("sizes") is { } sizes && scope.Map(sizes) is { } scale)
        {
            scope.CheckKeys(scale, "sizes", SizeKeys);
            theme = theme with
            {
                NoteSize = Number(values, scale, "note", Size, theme.NoteSize),
                LabelSize = Number(values, scale, "label", Size, theme.LabelSize),
                TokenSize = Number(values, scale, "token", Size, theme.TokenSize),
                HeadingSize = Number(values, scale, "heading", Size, theme.HeadingSize),
                FigureSize = Number(values, scale, "figure", Size, theme.FigureSize),
            };
        }

        return theme with
        {
            Glow = Number(values, map, "glow", Glow, theme.Glow),
            Vignette = Number(values, map, "vignette", Vignette, theme.Vignette),
            Grid = Number(values, map, "grid", Grid, theme.Grid),
            Outlined = Flag(values, map, "outlined", Outlined, theme.Outlined),
            Marks = Flag(values, map, "marks", Marks, theme.Marks),
        };
    }

    private static FrozenDictionary<string, Color> Colors(Scope scope, ValueBinder values, Theme theme, MappingNode palette)
    {
        var all = new Dictionary<string, Color>(theme.Colors, StringComparer.Ordinal);
        foreach (var entry in palette.Entries)
        {
            if (!all.ContainsKey(entry.Key.Text))
            {
                scope.Add(NameRules.UnknownColorRole.With(entry.Key.Text, Suggestion.Remedy(entry.Key.Text, ColorRoles.All.Select(r => r.Name))).At(entry.Key.Span));
            }
            else if (scope.Scalar(entry) is { } scalar && values.Color(scalar.Text, scalar.Span) is { } color)
            {
                all[entry.Key.Text] = color;
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string? Family(Scope scope, MappingNode map, string key) => map.Entry(key) is { } entry ? scope.Scalar(entry)?.Text : null;

    private static double Number(ValueBinder values, MappingNode map, string key, NumberProp prop, double otherwise) =>
        map.Entry(key) is { } entry && values.Bind(prop, entry, []) is { } value ? value.Number : otherwise;

    private static bool Flag(ValueBinder values, MappingNode map, string key, FlagProp prop, bool otherwise) =>
        map.Entry(key) is { } entry && values.Bind(prop, entry, []) is { } value ? value.Flag : otherwise;

    private static void CheckFonts(Scope scope, Theme theme)
    {
        var given = (scope.Source.Theme as MappingNode)?["fonts"] as MappingNode;
        var isCjk = scope.Language.StartsWith("zh", StringComparison.Ordinal) || scope.Language.StartsWith("ja", StringComparison.Ordinal)
            || scope.Language.StartsWith("ko", StringComparison.Ordinal);
        foreach (var (key, family) in new[] { ("mono", theme.Mono), ("sans", theme.Sans), ("cjk", theme.Cjk) })
        {
            var written = given?[key];
            if ((key != "cjk" || isCjk || written is not null) && !scope.Options.Typesetter.HasFamily(family))
            {
                var nearest = Suggestion.Nearest(family, scope.Options.Typesetter.Families);
                scope.Add((nearest is null ? LookRules.MissingFontUnknown.With(family) : LookRules.MissingFontNear.With(family, nearest)).At(written?.Span ?? scope.Source.Theme?.Span));
            }
        }
    }
}
