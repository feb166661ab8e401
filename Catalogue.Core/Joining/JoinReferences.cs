using System.Globalization;
using Catalogue.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining;

/// <summary>How requests to join are numbered: « DE-00012 », unique and permanent.</summary>
internal static class JoinReferences
{
    private const string Prefix = "DE-";

    /// <summary>The reference that follows the last one given; within the writer's transaction, which keeps others from giving it too.</summary>
    public static async Task<string> NextAsync(RegistryContext registry, CancellationToken cancellation)
    {
        var last = await registry.JoinRequests.Select(request => request.Reference)
            .OrderByDescending(reference => reference.Length).ThenByDescending(reference => reference)
            .FirstOrDefaultAsync(cancellation);
        var number = last is null ? 1 : int.Parse(last.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture) + 1;
        return Prefix + number.ToString("00000", CultureInfo.InvariantCulture);
    }
}
