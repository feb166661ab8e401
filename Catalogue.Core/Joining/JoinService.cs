using Catalogue.Core.Accounts;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Notifications;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining;

/// <summary>
/// How a company asks to join (A2, A3, A4): it accepts the terms, confirms its address, declares itself part by part, and sends
/// its declaration. Each act is a transaction of its own.
/// </summary>
public sealed class JoinService(
    RegistryContext registry, RegistryWriter writer, JoinReader reader, CompanyPresence presence, MailOutbox outbox, SiteContent content)
{
    /// <summary>Accepts the terms of use, and sends the link by which the address is confirmed. Whoever the address is of, the answer is the same.</summary>
    /// <returns>
    /// Refused with <see cref="NameRefused"/>, <see cref="AddressRefused"/>, <see cref="TermsHaveChanged"/> or <see cref="JoiningClosed"/>.
    /// </returns>
    public async Task<Result> BeginAsync(NewJoin begun, ActionContext context, CancellationToken cancellation = default)
    {
        if (!PersonName.IsSound(begun.PersonName)) return new NameRefused();
        if (!EmailAddress.IsSound(begun.Email)) return new AddressRefused();
        var today = ParisCalendar.DayOf(context.Instant);
        if (content.TermsOn(today) is not { } terms) return new JoiningClosed();
        if (terms.Number != begun.TermsNumber) return new TermsHaveChanged();
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            if (await JoinReader.OpenProgramme(registry, today).FirstOrDefaultAsync(cancellation) is not { } programme) return new JoiningClosed();
            if (await JoinPace.IsReachedAsync(registry, begun.Email, context.Instant, cancellation)) return Result.Done;
            var secret = OneTimeLink.DrawSecret();
            var request = JoinRequest.Begin(
                new NewRequest
                {
                    Id = Guid.CreateVersion7(context.Instant),
                    Reference = await JoinReferences.NextAsync(registry, cancellation),
                    ProgrammeReference = programme.Reference,
                    TermsNumber = terms.Number,
                    TermsHash = terms.Hash,
                    PersonName = begun.PersonName,
                    Email = begun.Email,
                    SecretHash = OneTimeLink.HashOf(secret),
                    SecretExpiresAt = context.Instant.AddDays(programme.DeclarationDraftDays),
                },
                context.Instant);
            registry.Add(request);
            registry.Add(TermsAcceptance.With(request));
            writer.Record(context, new RequestBegun(request.Id, request.Reference, terms.Number, terms.Hash));
            outbox.Queue(JoiningMails.Confirmation(begun.LinkOf(secret), request.SecretExpiresAt), request.Recipient(), context);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Follows a link: it is used up, and the address it was sent to is confirmed.</summary>
    /// <returns>The request; refused with <see cref="RequestLinkOver"/>.</returns>
    public async Task<Result<JoinRequest>> FollowAsync(string secret, ActionContext context, CancellationToken cancellation = default)
    {
        var hash = OneTimeLink.HashOf(secret);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var request = await JoinReader.Readable(registry)
                .FirstOrDefaultAsync(request => request.SecretHash == hash && request.SecretExpiresAt > context.Instant, cancellation);
            if (request is null) return new RequestLinkOver();
            RequestLink.UseUp(request, await ProgrammeOfAsync(request, cancellation), context.Instant);
            if (request.ConfirmEmail(context.Instant)) writer.Record(context, new RequestConfirmed(request.Id));
            await writer.CommitAsync(cancellation);
            return request;
        }
    }

    /// <summary>Writes a part of a declaration as it was typed, faults and all: nothing that somebody wrote is lost (A3).</summary>
    /// <param name="id">The request.</param>
    /// <param name="change">What the declaration becomes: what the part says, laid over what the others do.</param>
    /// <param name="context">Who writes, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused, and nothing is kept, when the number is that of a company that may not ask (<see cref="CompanyIsPartner"/>,
    /// <see cref="CompanyAlreadyAsks"/>, <see cref="RightWithdrawnLately"/>) or when the declaration may no longer be written.
    /// </returns>
    public async Task<Result> DeclareAsync(
        Guid id, Func<Declaration, Declaration> change, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var request = await registry.JoinRequests.FindOrThrowAsync(id, cancellation);
            var after = change(request.Declaration);
            if (JsonText.Store(after) == JsonText.Store(request.Declaration)) return Result.Done;
            var programme = await ProgrammeOfAsync(request, cancellation);
            if (CompanyNumber.TryParse(after.Number, out var number) && number.Text != request.CompanyNumber
                && await presence.RefusalOfAsync(id, number, programme, context.Instant, cancellation) is { } refusal)
                return refusal;
            if (request.Declare(after).Refusal is { } wrongState) return wrongState;
            RequestLink.Prolong(request, programme, context.Instant);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Sends a declaration: the ministry has until a day to answer, which the acknowledgment says at once (A4).</summary>
    /// <param name="id">The request.</param>
    /// <param name="linkOf">The full address that leads back to the request, from the link's secret.</param>
    /// <param name="context">Who sends it, and when.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// Refused with <see cref="DeclarationIncomplete"/>, <see cref="JoiningClosed"/>, as by <see cref="DeclareAsync"/> when another
    /// request of the company was sent meanwhile, or when it was sent already.
    /// </returns>
    public async Task<Result> SubmitAsync(
        Guid id, Func<string, Uri> linkOf, ActionContext context, CancellationToken cancellation = default)
    {
        var today = ParisCalendar.DayOf(context.Instant);
        var check = await reader.CheckOnAsync(today, cancellation);
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var request = await registry.JoinRequests.FindOrThrowAsync(id, cancellation);
            var programme = await ProgrammeOfAsync(request, cancellation);
            if (today > programme.EndsOn) return new JoiningClosed();
            if (check.Of(request.Declaration) is { Count: > 0 } faults) return new DeclarationIncomplete(faults);
            var number = CompanyNumber.Parse(request.Declaration.Number);
            if (await presence.RefusalOfAsync(id, number, programme, context.Instant, cancellation) is { } refusal) return refusal;
            var answerBy = today.AddDays(programme.RequestAnswerDays);
            if (request.Submit(answerBy, context.Instant).Refusal is { } wrongState) return wrongState;
            writer.Record(context, new RequestSubmitted(request.Id, answerBy));
            var link = await RequestLink.RenewAsync(registry, request, linkOf, context.Instant, cancellation);
            outbox.Queue(JoiningMails.Acknowledgment(Acknowledgment.Of(request, programme), content.Service, link), request.Recipient(), context);
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    /// <summary>Gives a request up. One that was never sent is erased at once: nobody has read it.</summary>
    /// <returns>Refused once it is decided.</returns>
    public async Task<Result> GiveUpAsync(Guid id, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var request = await registry.JoinRequests.FindOrThrowAsync(id, cancellation);
            if (request.GiveUp(context.Instant).Refusal is { } refusal) return refusal;
            if (request.SubmittedAt is null) request.Erase();
            writer.Record(context, new RequestGivenUp(request.Id));
            await writer.CommitAsync(cancellation);
            return Result.Done;
        }
    }

    private ValueTask<Programme> ProgrammeOfAsync(JoinRequest request, CancellationToken cancellation) =>
        registry.Programmes.FindOrThrowAsync(request.ProgrammeReference, cancellation);
}

/// <summary>Somebody who accepts the terms of use to declare a company (A2).</summary>
public sealed record NewJoin
{
    public required string PersonName { get; init; }

    public required string Email { get; init; }

    /// <summary>The version of the terms that was shown.</summary>
    public required string TermsNumber { get; init; }

    /// <summary>The full address that leads to the request, from the link's secret.</summary>
    public required Func<string, Uri> LinkOf { get; init; }
}
