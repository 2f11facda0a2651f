using System.Security.Cryptography;

namespace Explainer.Pipeline.Comparing;

/// <summary>Names sound files so that another content is another name; the folder does not count, as it differs between revisions.</summary>
internal static class NamedSound
{
    private const int Digits = 8;

    /// <summary>Such as <c>door.wav (1a2b3c4d)</c>.</summary>
    public static string Of(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return $"{Path.GetFileName(path)} ({Convert.ToHexStringLower(SHA256.HashData(file))[..Digits]})";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{Path.GetFileName(path)} (unreadable)";
        }
    }
}
