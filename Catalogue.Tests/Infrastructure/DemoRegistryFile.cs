using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Catalogue.Web.Commands;

namespace Catalogue.Tests.Infrastructure;

/// <summary>
/// The demonstration registry, made once for all tests, by the same command as anybody's; each user gets a copy of its own.
/// </summary>
public static class DemoRegistryFile
{
    /// <summary>The instant at which tests begin, unless they say otherwise: Sunday 22 November 2026 at 10:00 in Paris.</summary>
    public static DateTimeOffset Today { get; } = ParisCalendar.At(new DateOnly(2026, 11, 22), new TimeOnly(10, 0));

    private static readonly Lazy<Task<string>> Original = new(CreateAsync);

    /// <summary>A directory of its own with a fresh copy; the caller deletes it.</summary>
    public static async Task<DataDirectory> CopyAsync()
    {
        var copy = new DataDirectory(Directory.CreateTempSubdirectory("catalogue-test-").FullName);
        File.Copy(await Original.Value, copy.RegistryFile);
        return copy;
    }

    private static async Task<string> CreateAsync()
    {
        var directory = new DataDirectory(Path.Combine(Path.GetTempPath(), $"catalogue-demo-{Guid.NewGuid():N}"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory.FullPath, recursive: true);
        await DemoCommand.CreateAsync(directory, new SettableClock(Today), TextWriter.Null, CancellationToken.None);
        return directory.RegistryFile;
    }
}
