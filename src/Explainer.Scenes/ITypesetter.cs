using Explainer.Display.Text;

namespace Explainer.Scenes;

/// <summary>What scenes need to know of text. Pure: the same call gives the same block; callable from several threads.</summary>
public interface ITypesetter
{
    /// <summary>Sets a text.</summary>
    /// <param name="style">How.</param>
    /// <param name="text">What; line breaks are kept.</param>
    /// <param name="maxWidth">Where lines are broken, in px; infinite for never.</param>
    TextBlock Set(TextStyle style, StyledText text, double maxWidth = double.PositiveInfinity);

    /// <summary>The typeface for mathematics; always the same object.</summary>
    IMathFont Mathematics { get; }

    /// <summary>Whether a font family is installed.</summary>
    bool HasFamily(string family);

    /// <summary>The installed families, for suggestions.</summary>
    IReadOnlyCollection<string> Families { get; }
}
