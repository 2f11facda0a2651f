using Explainer.Video.Speech;
using Explainer.Video.Speech.Neural;

namespace Explainer.Video.Tests.Speech.Neural;

/// <summary>What models need of the machine to speak.</summary>
internal static class VoiceNeeds
{
    /// <summary>Skips a test where a part is missing, saying which.</summary>
    public static void Require()
    {
        Assert.SkipWhen(OnnxLibrary.Find() is null, $"ONNX Runtime's library is not here; set {OnnxLibrary.PathVariable}");
        try
        {
            EspeakEngine.Version();
        }
        catch (Explainer.Core.Diagnostics.ExplainerException e)
        {
            Assert.Skip(e.Message);
        }
    }
}
