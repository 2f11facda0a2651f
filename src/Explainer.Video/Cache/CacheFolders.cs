namespace Explainer.Video.Cache;

/// <summary>Where caches lie unless a caller says otherwise.</summary>
public static class CacheFolders
{
    /// <summary>
    /// The program's cache folder: <c>$XDG_CACHE_HOME/explainer</c>, or what stands for it on the platform
    /// (<c>~/.cache</c>, <c>~/Library/Caches</c>, <c>%LOCALAPPDATA%</c>). It need not exist.
    /// </summary>
    public static string Root
    {
        get
        {
            var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (!string.IsNullOrEmpty(xdg) && Path.IsPathFullyQualified(xdg))
            {
                return Path.Combine(xdg, "explainer");
            }

            if (OperatingSystem.IsWindows())
            {
                return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "explainer", "cache");
            }

            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
            var parent = home.Length == 0 ? Path.GetTempPath()
                : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
                : Path.Combine(home, ".cache");
            return Path.Combine(parent, "explainer");
        }
    }

    /// <summary>The clip cache's folder below <see cref="Root"/>.</summary>
    public static string Clips => Path.Combine(Root, "clips");
}
