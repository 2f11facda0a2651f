using System.Text;
using System.Text.Json;
using Explainer.Compute.OpenCL;
using Explainer.Core;

namespace Explainer.Compute.Measuring;

/// <summary>
/// Remembers the winners of tile searches between runs, per device, driver and kernel source. Losing it costs a new search, nothing else.
/// </summary>
internal sealed class TileCache
{
    private readonly string? file;
    private readonly Dictionary<string, string> winners;

    private TileCache(string? file, Dictionary<string, string> winners)
    {
        this.file = file;
        this.winners = winners;
    }

    /// <summary>Opens the cache in the user's cache folder ($XDG_CACHE_HOME/explainer or the platform's own).</summary>
    public static TileCache Open(DeviceDescription device, ContentHash kernels) => Open(Folder(), device, kernels);

    /// <summary>Opens the cache in a folder; null for one that is forgotten.</summary>
    public static TileCache Open(string? folder, DeviceDescription device, ContentHash kernels)
    {
        if (folder is null)
        {
            return new(null, new(StringComparer.Ordinal));
        }

        var identity = $"{device.Platform}\n{device.Name}\n{device.Driver}\n{device.OpenClVersion}\n{kernels}";
        var file = Path.Combine(folder, $"tiles-{ContentHash.Of(Encoding.UTF8.GetBytes(identity))}.json");
        return new(file, Load(file));
    }

    /// <summary>The label of the tile that won a search, or null.</summary>
    public string? Winner(string search) => winners.GetValueOrDefault(search);

    /// <summary>Remembers a winner, on disk at once where that is possible.</summary>
    public void Remember(string search, string label)
    {
        winners[search] = label;
        if (file is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var beside = $"{file}.{Path.GetRandomFileName()}";
            File.WriteAllText(beside, JsonSerializer.Serialize(winners, Results.MeasurementJson.Default.DictionaryStringString));
            File.Move(beside, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written is no reason to stop: the next run searches again.
        }
    }

    private static Dictionary<string, string> Load(string file)
    {
        try
        {
            var stored = JsonSerializer.Deserialize(File.ReadAllText(file), Results.MeasurementJson.Default.DictionaryStringString);
            return new(stored ?? [], StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return new(StringComparer.Ordinal);
        }
    }

    private static string Folder()
    {
        var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (string.IsNullOrEmpty(home))
        {
            home = OperatingSystem.IsLinux()
                ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache")
                : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        return Path.Combine(home, "explainer");
    }
}
