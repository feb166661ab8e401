using Catalogue.Core.Data;
using Catalogue.Core.Shared;

namespace Catalogue.Core.Partners;

/// <summary>What is done to partners, with its journal.</summary>
public sealed class PartnerService(RegistryContext registry, RegistryWriter writer)
{
    /// <inheritdoc cref="Partner.Declare"/>
    public Partner Declare(PartnerDeclaration declaration, ActionContext context)
    {
        var partner = Partner.Declare(declaration, context.Instant);
        registry.Partners.Add(partner);
        writer.Record(context, new PartnerDeclared(partner.Id, partner.Number.Text));
        return partner;
    }

    /// <inheritdoc cref="Partner.Validate"/>
    public Result Validate(Partner partner, ActionContext context) =>
        Change(partner.Validate(context.Instant), new PartnerValidated(partner.Id), context);

    /// <inheritdoc cref="Partner.Accept"/>
    /// <remarks>The caller refreshes the standing of the partner's offers.</remarks>
    public void AcceptDocument(Partner partner, string criterion, DateOnly validUntil, ActionContext context)
    {
        if (partner.Sheet.GetValueOrDefault(criterion)?.ValidUntil == validUntil) return;
        partner.Accept(criterion, validUntil);
        writer.Record(context, new DocumentAccepted(partner.Id, criterion, validUntil));
    }

    /// <inheritdoc cref="Partner.Leave"/>
    /// <remarks>The caller ends its rights and refreshes the standing of its offers.</remarks>
    public Result Leave(Partner partner, ActionContext context) =>
        Change(partner.Leave(context.Instant), new PartnerLeft(partner.Id), context);

    /// <inheritdoc cref="Partner.Return"/>
    public Result Return(Partner partner, ActionContext context) =>
        Change(partner.Return(context.Instant), new PartnerReturned(partner.Id), context);

    /// <summary>The partner leaves because another takes its place (« Standing »).</summary>
    /// <param name="partner">Who is taken over.</param>
    /// <param name="successorId">Who takes over.</param>
    /// <param name="context">Who decides.</param>
    /// <inheritdoc cref="Leave" path="/remarks"/>
    public Result LeaveTo(Partner partner, Guid successorId, ActionContext context) =>
        Change(partner.Leave(context.Instant, successorId), new PartnerMerged(partner.Id, successorId), context);

    /// <inheritdoc cref="Partner.Renumber"/>
    public bool Renumber(Partner partner, CompanyNumber number, ActionContext context)
    {
        var before = partner.Number;
        if (!partner.Renumber(number)) return false;
        writer.Record(context, new PartnerRenumbered(partner.Id, before.Text, number.Text));
        return true;
    }

    /// <inheritdoc cref="Partner.Rename"/>
    public bool Rename(Partner partner, string name, ActionContext context)
    {
        if (!partner.Rename(name)) return false;
        writer.Record(context, new PartnerRenamed(partner.Id));
        return true;
    }

    private Result Change(Result changed, Journal.JournalEvent what, ActionContext context)
    {
        if (changed.Succeeded) writer.Record(context, what);
        return changed;
    }
}
