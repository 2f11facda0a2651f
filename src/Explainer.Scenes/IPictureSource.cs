using Explainer.Display;

namespace Explainer.Scenes;

/// <summary>Where scenes get pictures from.</summary>
public interface IPictureSource
{
    /// <summary>Reads a picture file; throws <see cref="Core.Diagnostics.ExplainerException"/> when it is missing or broken.</summary>
    /// <param name="path">An absolute path.</param>
    Picture Load(string path);
}
