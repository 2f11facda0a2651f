using Explainer.Video.Cache;

namespace Explainer.Pipeline.Tests;

/// <summary>
/// The tests' program: renders one storyboard after the other into a cache, again and again, until it is killed. Arguments: the cache's
/// folder, the film's path, the storyboards. Writes a line when it begins.
/// </summary>
internal static class Worker
{
    public static int Main(string[] arguments)
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
                TinyFilms.Render.Run(TinyFilms.Request(TinyFilms.CompileFile(storyboard), output), store, null, CancellationToken.None);

                // There is always work to be killed in.
                store.Clear();
            }

            Directory.Delete(System.IO.Path.Combine(cache, "v1"), recursive: true);
        }
    }
}
