using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining;

/// <summary>How requests to join are numbered: « DE-00012 », unique and permanent.</summary>
internal static class JoinReferences
{
    private static readonly ReferenceSeries Series = new("DE-");

    /// <summary>The reference that follows the last one given; within the writer's transaction, which keeps others from giving it too.</summary>
    public static async Task<string> NextAsync(RegistryContext registry, CancellationToken cancellation)
    {
        var last = await Series.LatestFirst(registry.JoinRequests.Select(request => request.Reference)).FirstOrDefaultAsync(cancellation);
        return Series.Of(Series.NumberOf(last) + 1);
    }
}
