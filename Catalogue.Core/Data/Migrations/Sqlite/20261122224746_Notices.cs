using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Catalogue.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LossAt",
                table: "RightsOfUse",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LogoAlteration",
                table: "Programmes",
                type: "TEXT",
                nullable: false,
                defaultValue: "Notice");

            migrationBuilder.AddColumn<int>(
                name: "ModificationDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ResumptionLeastDays",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "LossAt",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Reference = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RightId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    FoundOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StatusSince = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    FixBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReasonCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Clauses = table.Column<string>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Demand = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignatoryId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PostedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Deadline = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    AppealText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AppealedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosingText = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ClosedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Reference);
                    table.ForeignKey(
                        name: "FK_Notices_Partners_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Partners",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notices_RightsOfUse_RightId",
                        column: x => x.RightId,
                        principalTable: "RightsOfUse",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notices_Staff_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Notices_Staff_ClosedBy",
                        column: x => x.ClosedBy,
                        principalTable: "Staff",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Notices_Staff_SignatoryId",
                        column: x => x.SignatoryId,
                        principalTable: "Staff",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "NoticeOffers",
                columns: table => new
                {
                    NoticeReference = table.Column<string>(type: "TEXT", nullable: false),
                    OfferReference = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeOffers", x => new { x.NoticeReference, x.OfferReference });
                    table.ForeignKey(
                        name: "FK_NoticeOffers_Notices_NoticeReference",
                        column: x => x.NoticeReference,
                        principalTable: "Notices",
                        principalColumn: "Reference",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_NoticeOffers_Offers_OfferReference",
                        column: x => x.OfferReference,
                        principalTable: "Offers",
                        principalColumn: "Reference",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NoticeOffers_OfferReference",
                table: "NoticeOffers",
                column: "OfferReference");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_AuthorId",
                table: "Notices",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Cause",
                table: "Notices",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ClosedBy",
                table: "Notices",
                column: "ClosedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PartnerId",
                table: "Notices",
                column: "PartnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_RightId",
                table: "Notices",
                column: "RightId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_SignatoryId",
                table: "Notices",
                column: "SignatoryId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_Status_Deadline",
                table: "Notices",
                columns: new[] { "Status", "Deadline" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NoticeOffers");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropColumn(
                name: "LossAt",
                table: "RightsOfUse");

            migrationBuilder.DropColumn(
                name: "LogoAlteration",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "ModificationDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "ResumptionLeastDays",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "LossAt",
                table: "Offers");
        }
    }
}
