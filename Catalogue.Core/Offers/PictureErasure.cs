using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Offers;

/// <summary>
/// Erases the stored pictures that no draft shows any more and no version ever did: what a version showed stays for ever (A19). Run again,
/// it changes nothing.
/// </summary>
public sealed class PictureErasure(RegistryContext registry, RegistryWriter writer)
{
    /// <summary>Contents are JSON, which no query reads into: only those that write of pictures are read, and few do.</summary>
    private const string WithPictures = "%\"fileId\"%";

    /// <summary>How many are deleted by one command.</summary>
    private const int AtOnce = 500;

    /// <param name="context">Who erases, for the journal.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public async Task EraseAsync(ActionContext context, CancellationToken cancellation = default)
    {
        // Nobody waits while everything is read, the nights on which there is nothing to erase.
        if ((await FindAsync(cancellation)).Count == 0) return;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var unshown = await FindAsync(cancellation);
            foreach (var some in unshown.Chunk(AtOnce))
                await registry.StoredFiles.Where(file => some.Contains(file.Id)).ExecuteDeleteAsync(cancellation);
            if (unshown.Count > 0) writer.Record(context, new PicturesErased(unshown.Count));
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>The pictures for pages that nothing shows. A company's documents are of other formats; none is taken for a picture in any case.</summary>
    private async Task<HashSet<Guid>> FindAsync(CancellationToken cancellation)
    {
        var pictures = (await registry.StoredFiles.AsNoTracking()
            .Where(file => file.Format == DocumentFormat.WebP && !registry.PartnerDocuments.Any(document => document.FileId == file.Id))
            .Select(file => file.Id)
            .ToListAsync(cancellation)).ToHashSet();
        if (pictures.Count == 0) return pictures;
        // A draft that was given up comes back no more.
        var drafts = registry.Offers.FromSql($"""SELECT * FROM "Offers" WHERE "Draft" LIKE {WithPictures}""").AsNoTracking()
            .Where(offer => offer.Status != OfferStatus.Discarded)
            .Select(offer => offer.Draft);
        var versions = registry.OfferVersions.FromSql($"""SELECT * FROM "OfferVersions" WHERE "Content" LIKE {WithPictures}""").AsNoTracking()
            .Select(version => version.Content);
        foreach (var contents in (IQueryable<OfferContent>[])[drafts, versions])
        {
            await foreach (var content in contents.AsAsyncEnumerable().WithCancellation(cancellation))
                pictures.ExceptWith((content.Pictures ?? []).SelectMany(picture => picture.Copies).Select(copy => copy.FileId));
        }

        return pictures;
    }
}
