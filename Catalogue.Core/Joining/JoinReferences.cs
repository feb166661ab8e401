using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining;

/// <summary>How requests to join are numbered: « DE-00012 », unique and permanent.</summary>
internal static class JoinReferences
{
    private static readonly ReferenceSeries Series = new("DE-");

    /// <summary>The reference that follows the last one given; within the writer's transaction, which keeps others from giving it too.</summary>
    public static Task<string> NextAsync(RegistryContext registry, CancellationToken cancellation) =>
        Series.NextAsync(registry.JoinRequests.Select(request => request.Reference), cancellation);
}
