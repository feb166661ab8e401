using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Documents;
using Catalogue.Core.Letters;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Notices;

/// <summary>Erases what was written in notices and in their letters, and the files sent with them, once its time passed: what was decided, when and by whom stays.</summary>
public sealed class NoticeErasure(RegistryContext registry, RegistryWriter writer, SiteContent content, DocumentStore files, LetterService letters)
{
    /// <summary>Erases the texts of notices that were over longer ago than <c>uSync/retention.yml</c> allows. Run again, it changes nothing.</summary>
    /// <param name="today">The legal day.</param>
    /// <param name="context">Who erases, for the journal.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    public async Task EraseAsync(DateOnly today, ActionContext context, CancellationToken cancellation = default)
    {
        var firstKept = content.FirstDayKept(Retention.NoticeTexts, today);
        var limit = ParisCalendar.StartOf(firstKept);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var old = await registry.Notices
                .Where(notice => NoticeLifecycle.Over.Contains(notice.Status) && notice.StatusSince < limit && notice.Facts != "")
                .ToListAsync(cancellation);
            if (old.Count == 0) return;
            foreach (var file in old.SelectMany(notice => notice.Answers).SelectMany(answer => answer.Files)) await files.DeleteAsync(file.Id, cancellation);
            old.ForEach(notice => notice.EraseTexts());
            await letters.EraseAsync([.. old.Select(notice => notice.Reference)], cancellation);
            writer.Record(context, new NoticeTextsErased(old.Count, firstKept));
            await writer.CommitAsync(cancellation);
        }
    }
}
