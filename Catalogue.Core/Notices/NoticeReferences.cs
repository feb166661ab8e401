using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>How notices are numbered: « AV-00012 », unique and permanent.</summary>
internal static class NoticeReferences
{
    private static readonly ReferenceSeries Series = new("AV-");

    /// <summary>The reference that follows the last one given; within the writer's transaction, which keeps others from giving it too.</summary>
    public static async Task<string> NextAsync(RegistryContext registry, CancellationToken cancellation)
    {
        var last = await Series.LatestFirst(registry.Notices.Select(notice => notice.Reference)).FirstOrDefaultAsync(cancellation);
        return Series.Of(Series.NumberOf(last) + 1);
    }
}
