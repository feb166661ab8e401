using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Reviews;

/// <summary>Erases what was written of reviews, and the files that show it, once its time passed: what was decided, when and by whom stays.</summary>
public sealed class ReviewErasure(RegistryContext registry, RegistryWriter writer, SiteContent content, DocumentStore files)
{
    private static readonly ReviewStatus[] Over = [ReviewStatus.Decided, ReviewStatus.Overturned, ReviewStatus.Closed];

    /// <summary>
    /// Erases the texts of reviews that were over longer ago than <c>uSync/retention.yml</c> allows, save those that a notice still rests on.
    /// Run again, it changes nothing.
    /// </summary>
    /// <param name="today">The legal day.</param>
    /// <param name="context">Who erases, for the journal.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public async Task EraseAsync(DateOnly today, ActionContext context, CancellationToken cancellation = default)
    {
        var firstKept = content.FirstDayKept(Retention.ReviewTexts, today);
        var (limit, none) = (ParisCalendar.StartOf(firstKept), ReviewNotes.None);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var old = await registry.Reviews
                .Where(review => Over.Contains(review.Status) && review.StatusSince < limit && review.Notes != none
                    && !registry.Notices.Any(notice => notice.Reference == review.NoticeReference && notice.Facts != ""))
                .ToListAsync(cancellation);
            if (old.Count == 0) return;
            var shown = old.SelectMany(review => review.Notes.Files).ToHashSet();
            old.ForEach(review => review.EraseTexts());
            await writer.FlushAsync(cancellation);
            if (shown.Count > 0) shown.ExceptWith(await StillShownAsync([.. old.Select(review => review.OfferReference).Distinct()], cancellation));
            foreach (var file in shown) await files.DeleteAsync(file, cancellation);
            writer.Record(context, new ReviewTextsErased(old.Count, firstKept));
            await writer.CommitAsync(cancellation);
        }
    }

    /// <summary>A review that took the place of another one has its files too.</summary>
    private async Task<IEnumerable<Guid>> StillShownAsync(IReadOnlyList<string> offers, CancellationToken cancellation) =>
        (await registry.Reviews.AsNoTracking().Where(review => offers.Contains(review.OfferReference)).Select(review => review.Notes).ToListAsync(cancellation))
        .SelectMany(notes => notes.Files);
}
