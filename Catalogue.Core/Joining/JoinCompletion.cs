using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Joining;

/// <summary>How a company answers what a reviewer asked it to complete, and sends its request back (A4).</summary>
public sealed class JoinCompletion(RegistryContext registry, RegistryWriter writer, JoinReader reader, MailOutbox outbox)
{
    /// <summary>Characters of an answer at most.</summary>
    public const int LongestAnswer = 2000;

    /// <summary>Writes the answer to a point; it leaves with the others.</summary>
    /// <returns>Refused with <see cref="AnswerRefused"/>, or when nothing is asked any more.</returns>
    /// <exception cref="InvalidOperationException">The point is not one of those that are due.</exception>
    public async Task<Result> AnswerAsync(Guid id, Guid pointId, string answer, ActionContext context, CancellationToken cancellation = default)
    {
        if (answer.Length is 0 or > LongestAnswer) return new AnswerRefused();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var request = await registry.JoinRequests.FindOrThrowAsync(id, cancellation);
            if (request.Answer(pointId, answer, context.Instant).Refusal is { } refusal) return refusal;
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Sends the request back, every point answered: the ministry's time to answer begins anew.</summary>
    /// <param name="id">The request.</param>
    /// <param name="linkOf">The full address that leads back to the request, from the link's secret.</param>
    /// <param name="context">Who sends it, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>Refused with <see cref="PointsUnanswered"/> or <see cref="DeclarationIncomplete"/>, or when nothing is asked any more.</returns>
    public async Task<Result> SendBackAsync(Guid id, Func<string, Uri> linkOf, ActionContext context, CancellationToken cancellation = default)
    {
        var today = ParisCalendar.DayOf(context.Instant);
        var check = await reader.CheckOnAsync(today, cancellation);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var request = await registry.JoinRequests.FindOrThrowAsync(id, cancellation);
            var programme = await registry.Programmes.FindOrThrowAsync(request.ProgrammeReference, cancellation);
            if (request.DuePoints().Any(point => point.Answer is null)) return new PointsUnanswered();
            if (check.Of(request.Declaration) is { Count: > 0 } faults) return new DeclarationIncomplete(faults);
            var answerBy = today.AddDays(programme.RequestAnswerDays);
            if (request.Complete(answerBy, context.Instant).Refusal is { } refusal) return refusal;
            writer.Record(context, new RequestCompleted(request.Id, answerBy));
            var link = await RequestLink.RenewAsync(registry, request, linkOf, context.Instant, cancellation);
            outbox.Queue(JoiningMails.Completed(Acknowledgment.Of(request, programme), link), request.Recipient(), context);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }
}
