using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Notices;

/// <summary>How notices are numbered: « AV-00012 », unique and permanent.</summary>
internal static class NoticeReferences
{
    private static readonly ReferenceSeries Series = new("AV-");

    /// <summary>The reference that follows the last one given; within the writer's transaction, which keeps others from giving it too.</summary>
    public static Task<string> NextAsync(RegistryContext registry, CancellationToken cancellation) =>
        Series.NextAsync(registry.Notices.Select(notice => notice.Reference), cancellation);
}
