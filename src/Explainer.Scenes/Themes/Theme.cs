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

    /// <summary>Whether the ground has the corner marks of an engineering drawing.</summary>
    public bool Marks { get; init; }

    /// <summary>Whether its ground is light: then what stands on it is dark, and nothing can outshine it.</summary>
    public bool IsLight => (0.2126 * Background.R) + (0.7152 * Background.G) + (0.0722 * Background.B) > 0.5;

    /// <summary>The ink on what shines: dark on the lights of a dark theme, the other way round in a light one.</summary>
    public Color Ink => IsLight ? Color.White : Color.Lerp(Background, Color.Black, 0.5);

    /// <summary>A colour with more light in it; in a light theme, which has no brighter one, the colour itself.</summary>
    /// <param name="color">The colour.</param>
    /// <param name="share">How much, 0 to 1.</param>
    public Color Lit(Color color, double share) => IsLight ? color : Color.Lerp(color, Color.White, share);

    /// <summary>What hides a scene, or stands behind words on top of one: darker than the ground; in a light theme lighter.</summary>
    /// <param name="share">How much, 0 to 1.</param>
    public Color Curtain(double share) => Color.Lerp(Background.WithOpacity(1), IsLight ? Color.White : Color.Black, share);

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
