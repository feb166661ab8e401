using Catalogue.Core.Data;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Programmes;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Workbench;

/// <summary>All that a reviewer reads of a request: nothing needs another page.</summary>
public sealed class RequestFiles(RegistryContext registry, RequestInquiry inquiry, PartnerHistory history)
{
    private const int MostPast = 50;

    /// <summary>The file of a request that was sent; null when there is none of that reference.</summary>
    public async Task<RequestFile?> FindAsync(string reference, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await registry.JoinRequests.AsNoTracking()
            .FirstOrDefaultAsync(one => one.Reference == reference && one.SubmittedAt != null, cancellation) is not { } request) return null;
        var sources = await inquiry.ReadAsync(request, now, cancellation);
        var people = await registry.Staff.AsNoTracking().Where(member => member.Id == request.AssignedTo || member.Id == request.DecidedBy)
            .ToDictionaryAsync(member => member.Id, member => member.FullName, cancellation);
        return new()
        {
            Request = request,
            Programme = await registry.Programmes.AsNoTracking().SingleAsync(one => one.Reference == request.ProgrammeReference, cancellation),
            Findings = RequestFindings.Of(request, sources),
            Known = sources.Known,
            HolderName = request.AssignedTo is { } holder ? people.GetValueOrDefault(holder) : null,
            DeciderName = request.DecidedBy is { } decider ? people.GetValueOrDefault(decider) : null,
            PartnerSlug = request.PartnerId is null ? null : await registry.Partners.Where(partner => partner.Id == request.PartnerId)
                .Select(partner => partner.Slug).SingleAsync(cancellation),
            Specifications = await registry.Specifications.AsNoTracking()
                .Where(one => request.Declaration.Specifications.Contains(one.Reference)).ToListAsync(cancellation),
            Past = await history.ReadOfAsync([$"request:{request.Id}"], MostPast, cancellation: cancellation),
        };
    }
}

/// <summary>All that a reviewer reads of a request.</summary>
public sealed record RequestFile
{
    /// <summary>The request, to be read only.</summary>
    public required JoinRequest Request { get; init; }

    /// <summary>The edition it asks to join.</summary>
    public required Programme Programme { get; init; }

    /// <summary>What the machine found, by part of the declaration.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The partner that the company is, or was, before it asks; null for a new one.</summary>
    public required KnownPartner? Known { get; init; }

    /// <summary>Who has taken it; null when nobody has.</summary>
    public required string? HolderName { get; init; }

    /// <summary>Who decided it; null before.</summary>
    public required string? DeciderName { get; init; }

    /// <summary>The address on the site of the partner it became; null before.</summary>
    public required string? PartnerSlug { get; init; }

    /// <summary>The specifications it will make offers under, without their versions.</summary>
    public required IReadOnlyList<Specification> Specifications { get; init; }

    /// <summary>What happened to it, the latest first.</summary>
    public required IReadOnlyList<PastAct> Past { get; init; }
}
