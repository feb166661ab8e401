using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining;

/// <summary>What those who ask to join read of their own request; changes nothing.</summary>
public sealed class JoinReader(RegistryContext registry, CommuneDirectory communes)
{
    /// <summary>A request that can still be read; null once what it held is erased.</summary>
    public async Task<JoinRequest?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        await Readable(registry).AsNoTracking().FirstOrDefaultAsync(request => request.Id == id, cancellation);

    /// <summary>The request that a link leads to; null when the link works no more. Reading it uses nothing up.</summary>
    public async Task<JoinRequest?> FindByLinkAsync(string secret, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var hash = OneTimeLink.HashOf(secret);
        return await Readable(registry).AsNoTracking()
            .FirstOrDefaultAsync(request => request.SecretHash == hash && request.SecretExpiresAt > now, cancellation);
    }

    /// <summary>The edition that companies may join on a legal day; null when none is open.</summary>
    public Task<Programme?> FindOpenProgrammeAsync(DateOnly today, CancellationToken cancellation = default) =>
        OpenProgramme(registry, today).AsNoTracking().FirstOrDefaultAsync(cancellation);

    /// <summary>The edition that a request asks to join.</summary>
    public Task<Programme> ProgrammeOfAsync(JoinRequest request, CancellationToken cancellation = default) =>
        registry.Programmes.AsNoTracking().SingleAsync(programme => programme.Reference == request.ProgrammeReference, cancellation);

    /// <summary>The specifications that apply on a legal day, by name: what a company may make offers under.</summary>
    public async Task<IReadOnlyList<Specification>> ListSpecificationsAsync(DateOnly today, CancellationToken cancellation = default) =>
    [
        .. (await registry.Specifications.AsNoTracking()
                .Where(specification => specification.Versions.Any(version => version.EffectiveOn <= today))
                .ToListAsync(cancellation))
            .OrderBy(specification => specification.Name, StringComparer.CurrentCulture),
    ];

    /// <summary>What declarations are checked by on a legal day.</summary>
    public async Task<DeclarationCheck> CheckOnAsync(DateOnly today, CancellationToken cancellation = default)
    {
        var references = await registry.Specifications
            .Where(specification => specification.Versions.Any(version => version.EffectiveOn <= today))
            .Select(specification => specification.Reference)
            .ToListAsync(cancellation);
        return new(communes, references.ToHashSet(StringComparer.Ordinal), today);
    }

    internal static IQueryable<Programme> OpenProgramme(RegistryContext registry, DateOnly today) => registry.Programmes
        .Where(programme => programme.StartsOn <= today && programme.EndsOn >= today)
        .OrderByDescending(programme => programme.StartsOn);

    /// <summary>Requests whose personal data are still there.</summary>
    internal static IQueryable<JoinRequest> Readable(RegistryContext registry) => registry.JoinRequests.Where(request => request.Email != "");
}
