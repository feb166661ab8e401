using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Feedback;

/// <summary>Receives opinions on the site, and forgets their texts in time.</summary>
public sealed class FeedbackService(RegistryContext registry, RegistryWriter writer, SiteContent content)
{
    /// <summary>Keeps an opinion, in a transaction of its own.</summary>
    /// <returns>
    /// Refused with <see cref="OpinionTooLong"/> when the text is, with <see cref="OpinionTellsWho"/> when it holds an e-mail
    /// address or a telephone number.
    /// </returns>
    public async Task<Result> GiveAsync(NewOpinion given, ActionContext context, CancellationToken cancellation = default)
    {
        if (!Enum.IsDefined(given.Ease)) throw new ArgumentOutOfRangeException(nameof(given), given.Ease, "Not a degree of ease.");
        if (given.Missing.Length > NewOpinion.LongestText) return new OpinionTooLong(given.Missing.Length);
        var tellsWho = new OpinionTellsWho(ContactDetails.HasEmail(given.Missing), ContactDetails.HasPhone(given.Missing));
        if (tellsWho.HasEmail || tellsWho.HasPhone) return tellsWho;
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var opinion = Opinion.From(given, context.Instant);
            registry.Add(opinion);
            writer.Record(context, new OpinionGiven(opinion.Id, opinion.Ease));
            await writer.CommitAsync(cancellation);
        }

        return Result.Done;
    }

    /// <summary>
    /// Erases the texts older than <c>uSync/retention.yml</c> allows; what was ticked stays, and says nothing of anybody.
    /// Run again, it changes nothing.
    /// </summary>
    /// <param name="today">The legal day.</param>
    /// <param name="context">Who erases, for the journal.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>How many texts were erased.</returns>
    public async Task<int> EraseOldTextsAsync(DateOnly today, ActionContext context, CancellationToken cancellation = default)
    {
        var firstKept = content.FirstDayKept(Retention.OpinionTexts, today);
        var limit = ParisCalendar.StartOf(firstKept);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var old = await registry.Opinions
                .Where(opinion => opinion.Missing != null && opinion.GivenAt < limit)
                .ToListAsync(cancellation);
            if (old.Count == 0) return 0;
            old.ForEach(opinion => opinion.EraseText());
            writer.Record(context, new OpinionTextsErased(old.Count, firstKept));
            await writer.CommitAsync(cancellation);
            return old.Count;
        }
    }
}
