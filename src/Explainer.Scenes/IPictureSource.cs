using Explainer.Display;

namespace Explainer.Scenes;

/// <summary>Where scenes get pictures from.</summary>
public interface IPictureSource
{
    /// <summary>Reads a picture file; throws <see cref="Core.Diagnostics.ExplainerException"/> when it is missing or broken.</summary>
    /// <param name="path">An absolute path.</param>
    Picture Load(string path);

    /// <summary>What of a picture will not be drawn, each as a phrase such as <c>HTML (foreignObject)</c>.</summary>
    /// <param name="picture">One that was loaded here.</param>
    IReadOnlyList<string> NotDrawn(Picture picture) => [];
}
