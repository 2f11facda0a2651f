using System.Collections.Frozen;
using Explainer.Core;

namespace Explainer.Scenes.Themes;

/// <summary>Colours, fonts and sizes of a film.</summary>
public sealed record Theme
{
    /// <summary>What an author calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Colours by role; <see cref="ColorRoles"/> lists the roles.</summary>
    public required FrozenDictionary<string, Color> Colors { get; init; }

    /// <summary>The family for what a machine says or sees.</summary>
    public string Mono { get; init; } = "JetBrains Mono";

    /// <summary>The family for what we say.</summary>
    public string Sans { get; init; } = "Inter";

    /// <summary>The family for Chinese, Japanese and Korean.</summary>
    public string Cjk { get; init; } = "Noto Sans CJK SC";

    /// <summary>Type size of notes, in design px.</summary>
    public double NoteSize { get; init; } = 28;

    /// <summary>Type size of labels, in design px.</summary>
    public double LabelSize { get; init; } = 36;

    /// <summary>Type size of tokens, in design px.</summary>
    public double TokenSize { get; init; } = 48;

    /// <summary>Type size of headings, in design px.</summary>
    public double HeadingSize { get; init; } = 72;

    /// <summary>Type size of the number that a beat is about, in design px.</summary>
    public double FigureSize { get; init; } = 160;

    /// <summary>How strong glows are: 0 for none, 1 as designed.</summary>
    public double Glow { get; init; } = 1;

    /// <summary>How much darker the corners are than the middle, 0 to 1.</summary>
    public double Vignette { get; init; } = 0.35;

    /// <summary>Whether shapes are outlined rather than filled, as in a drawing.</summary>
    public bool Outlined { get; init; }

    /// <summary>The distance of the ground's grid lines in design px; 0 for no grid.</summary>
    public double Grid { get; init; }

    /// <summary>A colour by its role.</summary>
    public Color this[string role] => Colors[role];

    /// <summary>The ground.</summary>
    public Color Background => Colors["background"];

    /// <summary>Panels and boxes on the ground.</summary>
    public Color Surface => Colors["surface"];

    /// <summary>What speaks.</summary>
    public Color Text => Colors["text"];

    /// <summary>What speaks quietly.</summary>
    public Color Muted => Colors["muted"];

    /// <summary>What rests.</summary>
    public Color Rest => Colors["rest"];

    /// <summary>Energy: what is active.</summary>
    public Color Accent => Colors["accent"];

    /// <summary>Working, as it should be.</summary>
    public Color Good => Colors["good"];

    /// <summary>Starved, a problem.</summary>
    public Color Bad => Colors["bad"];

    /// <summary>A second voice.</summary>
    public Color Second => Colors["second"];

    /// <summary>Thin lines.</summary>
    public Color Line => Colors["line"];
}
