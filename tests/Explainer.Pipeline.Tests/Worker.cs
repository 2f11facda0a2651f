using Explainer.Video.Cache;

namespace Explainer.Pipeline.Tests;

/// <summary>
/// Renders one storyboard after the other into a cache, again and again, until it is killed. Arguments: the cache's
/// folder, the film's path, the storyboards. Writes a line when it begins.
/// </summary>
internal static class Worker
{
    /// <summary>Runs until it is killed; gives 2 when the arguments are wrong.</summary>
    public static int Run(string[] arguments)
    {
        if (arguments is not [var cache, var output, .. var storyboards])
        {
            return 2;
        }

        Console.WriteLine("ready");
        while (true)
        {
            foreach (var storyboard in storyboards)
            {
                using var store = new ClipCache(cache);
                TinyFilms.Render(TinyFilms.CompileFile(storyboard), output, store);

                // There is always work to be killed in.
                store.Clear();
            }

            Directory.Delete(System.IO.Path.Combine(cache, "v1"), recursive: true);
        }
    }
}
