using System.Globalization;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Data;
using Catalogue.Core.Geography;
using Catalogue.Core.Labels;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Joining.Review;

/// <summary>
/// Accepts a request to join (A4): the company becomes a partner, or is one again, with its right of use until the end of the edition (A9),
/// under which its offers of an earlier edition go on; its contact receives what opens its first account. All of it or nothing.
/// </summary>
public sealed class RequestAdmission(
    RegistryContext registry, RegistryWriter writer, RequestInquiry inquiry, PartnerService partners, RightService rights, OfferService offers,
    PartnerActivationService activations, MailOutbox outbox, CommuneDirectory communes)
{
    private readonly ReviewDesk _desk = new(registry);

    /// <param name="turn">Which request.</param>
    /// <param name="links">The addresses that the mails carry.</param>
    /// <param name="context">Who accepts it.</param>
    /// <param name="cancellation">Stops the work and undoes it.</param>
    /// <returns>
    /// The partner's address on the site; refused with <see cref="RequestChangedMeanwhile"/>, <see cref="RequestOfAnother"/>,
    /// <see cref="RequestIsBlocked"/>, <see cref="EditionIsOver"/>, a wrong state, or as by
    /// <see cref="PartnerActivationService.SendAsync"/> when its contact can be given no account.
    /// </returns>
    public async Task<Result<string>> AcceptAsync(ReviewTurn turn, AdmissionLinks links, ActionContext context, CancellationToken cancellation = default)
    {
        await using (writer)
        {
            await writer.BeginAsync(cancellation);
            var reviewer = await _desk.ReviewerAsync(context, cancellation);
            var found = await _desk.FindOwnAsync(turn, reviewer, cancellation);
            if (found.Refusal is { } refusal) return refusal;
            var request = found.Value;
            if (RequestLifecycle.Table.Next(request.Status, RequestAction.Validate) is null)
                return new WrongState($"La demande {request.Reference}", nameof(RequestAction.Validate), request.Status.ToString());
            var programme = await registry.Programmes.FindOrThrowAsync(request.ProgrammeReference, cancellation);
            if (context.Instant >= ParisCalendar.EndOf(programme.EndsOn)) return new EditionIsOver(programme.EndsOn);
            if (await BlockAsync(request, context.Instant, cancellation) is { } blocked) return blocked;

            var (partner, isKnown) = request.RenewalOf is { } renewed
                ? (await registry.Partners.FindOrThrowAsync(renewed, cancellation), true)
                : await BecomePartnerAsync(request, context, cancellation);
            var granted = await GrantAsync(partner.Id, request, programme, context, cancellation);
            if (granted.Refusal is { } noRight) return noRight;
            if (isKnown) await GoOnAsync(granted.Value, programme, context, cancellation);
            foreach (var acceptance in await registry.TermsAcceptances.Where(one => one.RequestId == request.Id).ToListAsync(cancellation))
                acceptance.Follow(partner.Id);
            request.Validate(reviewer.Id, partner.Id, context.Instant).OrThrow();
            writer.Record(context, new RequestValidated(request.Id, partner.Id, programme.EndsOn));
            if (await TellAsync(request, partner, programme, links, (reviewer, context), cancellation) is { } untold) return untold;
            await writer.CommitAsync(cancellation);
            return partner.Slug;
        }
    }

    private async Task<RequestIsBlocked?> BlockAsync(JoinRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        var blocks = RequestFindings.Of(request, await inquiry.ReadAsync(request, now, cancellation))
            .Where(finding => finding.Level == FindingLevel.Blocks).Select(finding => finding.Sentence).ToList();
        return blocks.Count == 0 ? null : new(string.Join(' ', blocks));
    }

    private async Task<(Partner Partner, bool IsKnown)> BecomePartnerAsync(JoinRequest request, ActionContext context, CancellationToken cancellation)
    {
        var (number, sheet) = (CompanyNumber.Parse(request.CompanyNumber!), SheetOf(request.Declaration));
        var partner = await registry.Partners.Include(one => one.Outlets).FirstOrDefaultAsync(one => one.Number == number, cancellation);
        var isKnown = partner is not null;
        partner ??= partners.Declare(
            new()
            {
                Id = Guid.CreateVersion7(context.Instant),
                Slug = await FreeSlugAsync(sheet.Name, cancellation),
                Number = number,
                Company = sheet,
                Sheet = new Dictionary<string, Answer>(),
            },
            context);
        partner.Describe(sheet);
        if (partner.Outlets.Count == 0 && RequestPlaces.OutletOf(request.Declaration, communes) is { } place)
            partner.AddOutlet(Guid.CreateVersion7(context.Instant), place);
        if (partner.Status == PartnerStatus.Declared) partners.Validate(partner, context).OrThrow();
        else if (partner.Status != PartnerStatus.Validated) partners.Return(partner, context).OrThrow();
        return (partner, isKnown);
    }

    private async Task<Result<RightOfUse>> GrantAsync(
        Guid partnerId, JoinRequest request, Programme programme, ActionContext context, CancellationToken cancellation)
    {
        var right = await registry.Rights
            .FirstOrDefaultAsync(one => one.PartnerId == partnerId && one.ProgrammeReference == programme.Reference, cancellation);
        if (right is null) right = rights.Request(Guid.CreateVersion7(context.Instant), partnerId, programme, context, request.TermsAcceptedAt);
        else if (right.Status != RightStatus.Requested && rights.RequestAgain(right, programme, request.TermsAcceptedAt, context).Refusal is { } refusal)
            return refusal;
        return rights.Grant(right, programme, programme.EndsOn, context).Refusal is { } notGranted ? notGranted : right;
    }

    /// <summary>What the partner made under earlier editions goes on under its new right: editions of one programme bear the same name.</summary>
    private async Task GoOnAsync(RightOfUse right, Programme programme, ActionContext context, CancellationToken cancellation)
    {
        var earlier =
            from held in registry.Rights
            join edition in registry.Programmes on held.ProgrammeReference equals edition.Reference
            where held.PartnerId == right.PartnerId && held.Id != right.Id && edition.Name == programme.Name
            select held.Id;
        foreach (var offer in await registry.Offers.Where(offer => earlier.Contains(offer.RightId)).OrderBy(offer => offer.Reference).ToListAsync(cancellation))
            (await offers.MoveAsync(offer, right, context, cancellation)).OrThrow();
        await offers.RefreshStandingsAsync(right.PartnerId, context, cancellation);
    }

    /// <summary>One mail where one is enough: that of the first account tells that the company is accepted.</summary>
    private async Task<Refusal?> TellAsync(
        JoinRequest request, Partner partner, Programme programme, AdmissionLinks links, (StaffMember Reviewer, ActionContext Context) by, CancellationToken cancellation)
    {
        var letter = new RequestLetter(partner.Company.Name, request.Reference, ReviewDesk.SignatoryOf(by.Reviewer));
        if (request.RenewalOf is not null)
        {
            var mail = RightMails.Renewed(letter, new(programme.Edition, programme.EndsOn), links.SpaceOf(partner.Slug));
            await Managers.TellAsync(registry, outbox, partner, mail, by.Context, cancellation);
            return null;
        }

        var sent = await activations.SendWithinAsync(partner, links.ActivationOf, links.InvitationOf, by.Context, cancellation);
        if (sent is { Succeeded: true, Value: LinkPurpose.Activation }) return null;
        if (sent.Refusal is { } refusal and not CompanyAlreadyActivated) return refusal;
        outbox.Queue(RequestMails.Accepted(letter, programme.EndsOn, links.SignIn), request.Recipient(), by.Context);
        return null;
    }

    private async Task<string> FreeSlugAsync(string name, CancellationToken cancellation)
    {
        var slug = Slug.Of(name) is { Length: > 0 } named ? named : "partenaire";
        var taken = await registry.Partners.Select(partner => partner.Slug)
            .Where(one => one == slug || one.StartsWith(slug + "-")).ToListAsync(cancellation);
        return taken.Contains(slug)
            ? Enumerable.Range(2, taken.Count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}")).First(one => !taken.Contains(one))
            : slug;
    }

    private static CompanySheet SheetOf(Declaration declaration) => new()
    {
        Name = declaration.Name.Trim(),
        LegalForm = declaration.LegalForm.Trim(),
        Founded = int.Parse(declaration.Founded.Trim(), NumberStyles.None, CultureInfo.InvariantCulture),
        ApeCode = declaration.ApeCode.Trim(),
        ApeLabel = ItActivities.LabelOf(declaration.ApeCode) ?? "",
        TradeRegister = declaration.TradeRegister.Trim(),
        Presentation = declaration.Presentation.Trim(),
        Website = WebAddress.IsSound(declaration.Website) ? declaration.Website : null,
        Contact = new(declaration.ContactName.Trim(), declaration.ContactPosition.Trim(), declaration.ContactPhone.Trim(), declaration.ContactEmail.Trim()),
        Pledges = declaration.Pledges,
        Quality = declaration.Quality.Trim(),
        Commitments = [.. declaration.Commitments.Select(line => line.Trim()).Where(line => line.Length > 0)],
    };
}

/// <summary>The addresses that the mails of an admission carry.</summary>
public sealed record AdmissionLinks
{
    /// <summary>The page that activates an account, from the link's secret.</summary>
    public required Func<string, Uri> ActivationOf { get; init; }

    /// <summary>The page of an invitation, from the link's secret.</summary>
    public required Func<string, Uri> InvitationOf { get; init; }

    /// <summary>A company's space, by its address on the site.</summary>
    public required Func<string, Uri> SpaceOf { get; init; }

    /// <summary>Where one signs in.</summary>
    public required Uri SignIn { get; init; }
}
