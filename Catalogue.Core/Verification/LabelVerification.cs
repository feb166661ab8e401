using Catalogue.Core.Data;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Verification;

/// <summary>
/// What anybody is told of a label at an instant (« Standing »), by the code or the address of what bears it, or by the company that
/// holds it. What was never shown to the public is as if it did not exist.
/// </summary>
public sealed class LabelVerification(RegistryContext registry, PublicCatalogue catalogue)
{
    /// <summary>What a code was given to; null where it was given to nothing.</summary>
    public async Task<VerifiedEntry?> FindAsync(VerificationCode code, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var given = await (
            from known in registry.LabelCodes
            join offer in registry.Offers on known.OfferReference equals offer.Reference
            where known.Code == code
            select new { offer.Kind, offer.Slug }).FirstOrDefaultAsync(cancellation);
        return given is null ? null : await FindAsync(given.Kind, given.Slug, now, cancellation);
    }

    /// <summary>What stands at a public address, shown or no longer; null where nothing ever was.</summary>
    public async Task<VerifiedEntry?> FindAsync(OfferKind kind, string slug, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await catalogue.FindAsync(kind, slug, cancellation) is not { } entry || !entry.Offer.Standing.WasShownBy(now)) return null;
        return new()
        {
            Entry = entry,
            Programme = await registry.Programmes.AsNoTracking().FirstAsync(programme => programme.Reference == entry.Right.ProgrammeReference, cancellation),
            Code = (await registry.LabelCodes.AsNoTracking().FirstAsync(given => given.OfferReference == entry.Offer.Reference, cancellation)).Code,
            Label = LabelAnswer.Of(entry.Offer, entry.Right, now),
        };
    }

    /// <summary>The partner of a number; null where nobody of that number ever was one.</summary>
    public async Task<VerifiedCompany?> FindAsync(CompanyNumber number, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var slug = await registry.Partners.Where(partner => partner.Number == number).Select(partner => partner.Slug).FirstOrDefaultAsync(cancellation);
        return slug is null ? null : await FindCompanyAsync(slug, now, cancellation);
    }

    /// <summary>The partner at a public address; null where there never was one.</summary>
    public async Task<VerifiedCompany?> FindCompanyAsync(string slug, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await catalogue.FindPartnerAsync(slug, cancellation) is not { } partner) return null;
        var held = await (
            from right in registry.Rights.AsNoTracking()
            join programme in registry.Programmes on right.ProgrammeReference equals programme.Reference
            where right.PartnerId == partner.Id && right.InForceSince != null
            select new { Right = right, Programme = programme }).ToListAsync(cancellation);
        return new()
        {
            Partner = partner,
            Rights = [.. held
                .Select(row => new VerifiedRight(row.Programme, LabelAnswer.Of(row.Right, now)))
                .OrderByDescending(right => right.Label.IsValid).ThenByDescending(right => right.Programme.EndsOn)],
            Entries = await catalogue.ListOfPartnerAsync(partner.Id, now, cancellation),
            Successor = await catalogue.FindSuccessorAsync(partner, cancellation),
        };
    }
}

/// <summary>An offer, a centre or an adviser, and what is true of its label.</summary>
public sealed record VerifiedEntry
{
    public required CatalogueEntry Entry { get; init; }

    /// <summary>The edition it stands under.</summary>
    public required Programme Programme { get; init; }

    public required VerificationCode Code { get; init; }

    public required LabelAnswer Label { get; init; }
}

/// <summary>A company, what is true of its rights, and what it shows under them.</summary>
public sealed record VerifiedCompany
{
    public required Partner Partner { get; init; }

    /// <summary>Every right it holds or held, the valid ones first, then the latest edition; at least one.</summary>
    public required IReadOnlyList<VerifiedRight> Rights { get; init; }

    /// <summary>What bears the label at that instant.</summary>
    public required IReadOnlyList<CatalogueEntry> Entries { get; init; }

    /// <summary>Who took its place; null where nobody did.</summary>
    public required Partner? Successor { get; init; }
}

/// <param name="Programme">The edition the right is held under.</param>
/// <param name="Label">What is true of it.</param>
public sealed record VerifiedRight(Programme Programme, LabelAnswer Label);
