using Explainer.Core;

namespace Explainer.Display.Text;

/// <summary>What some letters of a text differ in from the rest.</summary>
/// <param name="Start">The UTF-16 index of the first of them.</param>
/// <param name="End">The index behind the last, greater than the start.</param>
/// <param name="Color">Their colour; null for that of the rest.</param>
/// <param name="IsBold">Whether they are bold, or bolder still where the rest is.</param>
/// <param name="Family">Their font family; null for that of the rest.</param>
public readonly record struct TextSpan(int Start, int End, Color? Color, bool IsBold, string? Family)
{
    // As much bolder as the eye needs to see that it is meant.
    private const int Bolder = 200;
    private const int Bold = 700;
    private const int Boldest = 900;

    /// <summary>Whether its letters come from another font, so that they take other room.</summary>
    public bool ChangesFont => IsBold || Family is not null;

    /// <summary>How its letters are set in a text of a style.</summary>
    public TextStyle In(TextStyle style) => style with
    {
        Family = Family ?? style.Family,
        Weight = IsBold ? Math.Clamp(style.Weight + Bolder, Bold, Boldest) : style.Weight,
    };
}
