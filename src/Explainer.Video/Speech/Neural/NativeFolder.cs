using System.Runtime.InteropServices;

namespace Explainer.Video.Speech.Neural;

/// <summary>Where packages put native libraries.</summary>
internal static class NativeFolder
{
    /// <summary>The folder's name for this system and processor, such as <c>linux-x64</c>.</summary>
    public static string OfThisSystem => $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64")}";
}
