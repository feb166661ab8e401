using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Reviews;

/// <summary>How reviews are numbered: « C-2026-00012 », from one each legal year, unique and permanent.</summary>
internal static class ReviewReferences
{
    /// <summary>The number of the last one of a year; 0 before the first.</summary>
    public static Task<int> LastNumberAsync(RegistryContext registry, int year, CancellationToken cancellation) =>
        SeriesOf(year).LastNumberAsync(registry.Reviews.Select(review => review.Reference), cancellation);

    public static string Of(int year, int number) => SeriesOf(year).Of(number);

    private static ReferenceSeries SeriesOf(int year) => new($"C-{year}-");
}
