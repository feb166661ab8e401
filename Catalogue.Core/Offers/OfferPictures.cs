using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Imaging;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>The pictures of offers: adding one to a draft, and who may see one.</summary>
public sealed class OfferPictures(RegistryContext registry, OfferDraftService drafts, DocumentStore documents)
{
    /// <summary>Pictures of an offer at most.</summary>
    public const int Most = 6;

    /// <summary>Characters of what a picture shows, for who cannot see it.</summary>
    public const int LongestAlternative = 200;

    /// <summary>Stores a picture and adds it after those of a draft, in one act; where the draft has all it can, nothing changes.</summary>
    /// <param name="reference">The offer's reference.</param>
    /// <param name="picture">The copies of the picture.</param>
    /// <param name="alternative">What it shows, for who cannot see it.</param>
    /// <param name="context">Who adds it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public Task<Result<Offer>> AddAsync(
        string reference, PictureSet picture, string alternative, ActionContext context, CancellationToken cancellation = default) =>
        drafts.WriteAsync(
            reference,
            new DraftChange
            {
                Section = DraftSections.Pictures,
                // What others added meanwhile stays.
                Mark = null,
                Write = content => content.Pictures is { Count: >= Most }
                    ? content
                    : content with { Pictures = [.. content.Pictures ?? [], Store(picture, alternative, context)] },
            },
            context,
            cancellation);

    /// <summary>A copy of a picture of an offer, and who may see it; null when the offer neither shows it, nor did, nor is to.</summary>
    /// <param name="reference">The offer's reference.</param>
    /// <param name="fileId">The copy.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<KeptPicture?> FindAsync(string reference, Guid fileId, CancellationToken cancellation = default)
    {
        var offer = await registry.Offers.AsNoTracking()
            .Where(offer => offer.Reference == reference)
            .Select(offer => new { offer.PartnerId, offer.Draft })
            .FirstOrDefaultAsync(cancellation);
        if (offer is null) return null;
        var isPublic = await IsPublishedAsync(reference, fileId, cancellation);
        if (!isPublic && !Shows(offer.Draft, fileId)) return null;
        return await documents.ReadAsync(fileId, cancellation) is { } content ? new(content, isPublic, offer.PartnerId) : null;
    }

    /// <summary>Nearly always by the version that the catalogue shows: the latest is asked first, and no other once one says so.</summary>
    private async Task<bool> IsPublishedAsync(string reference, Guid fileId, CancellationToken cancellation)
    {
        var published = registry.OfferVersions.AsNoTracking()
            .Where(version => version.OfferReference == reference)
            .OrderByDescending(version => version.Number)
            .Select(version => version.Content)
            .AsAsyncEnumerable();
        return await published.AnyAsync(content => Shows(content, fileId), cancellation);
    }

    private static bool Shows(OfferContent content, Guid fileId) =>
        content.Pictures?.Any(picture => picture.Copies.Any(copy => copy.FileId == fileId)) == true;

    private OfferPicture Store(PictureSet picture, string alternative, ActionContext context) => new(
        [.. picture.Copies.Select(copy => new PictureCopy(documents.Add(copy, context).Id, copy.Width, copy.Height))], alternative);
}

/// <summary>A copy of a picture of an offer.</summary>
/// <param name="Content">The picture.</param>
/// <param name="IsPublic">Whether a version that was published shows it, be it a past one (A19): then it is for everybody.</param>
/// <param name="PartnerId">Whose offer it is: its people and the ministry see those of drafts.</param>
public sealed record KeptPicture(FileContent Content, bool IsPublic, Guid PartnerId);
